import { describe, expect, it } from '@jest/globals';
import { defaulted, mapped } from './import-map';

const map = { columns: { title: '职位', pay: { heading: '薪资', split: '-' } }, defaults: {} };

describe('the map of an import', () => {
  it('takes another heading and leaves the rules of other fields alone', () => {
    expect(mapped(map, 'title', '岗位').columns).toEqual({ title: '岗位', pay: map.columns.pay });
    expect(mapped(map, 'pay', '').columns).toEqual({ title: '职位' });
  });

  it('has no empty defaults', () => {
    expect(defaulted(map, 'headcount', 3).defaults).toEqual({ headcount: 3 });
    expect(defaulted(defaulted(map, 'headcount', 3), 'headcount', '').defaults).toEqual({});
  });
});
