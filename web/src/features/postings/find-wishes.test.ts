import { describe, expect, it } from '@jest/globals';
import { askWishes, chosenOf, readWishes, toggled, withoutFilter, writeWishes } from './find-wishes';

const read = (query: Record<string, string>) => readWishes(query);

describe('what one looks for', () => {
  it('survives the address and comes back from it', () => {
    const query = { q: '焊工', side: 'supply', sort: 'pay', occupation: '6-18,4-07', payMin: '6000' };
    expect(writeWishes(read(query))).toEqual(query);
    expect(writeWishes(read({ side: 'demand', nonsense: 'x', sort: 'size' }))).toEqual({});
  });

  it('is asked for with numbers as numbers', () => {
    expect(askWishes(read({ payMin: '6000', employer: '12', region: '330211' }))).toEqual({
      side: 'demand',
      payMin: 6000,
      employer: '12',
      region: ['330211'],
    });
  });

  it('takes numbers as people write them, and none for what is none', () => {
    const typed = ['8,000', '８０００', '8000 元', ' 8000.4'];
    expect(typed.map((one) => read({ payMin: one }).ones.payMin)).toEqual(Array(4).fill('8000'));
    expect(chosenOf(read({ payMin: 'abc', postedWithin: '-3', headcountMin: '1e9' }))).toEqual([]);
  });

  it('has of a tree a branch or what is on it, never both', () => {
    const street = toggled(read({}), 'region', '330211001');
    const district = toggled(street, 'region', '330211');
    expect(district.lists.region).toEqual(['330211']);
    expect(toggled(district, 'region', '330211002').lists.region).toEqual(['330211002']);
    expect(toggled(read({ occupation: '6-18-02-04' }), 'occupation', '6').lists.occupation).toEqual(['6']);
    expect(toggled(read({ region: '330206' }), 'region', '330211').lists.region).toEqual([
      '330206',
      '330211',
    ]);
  });

  it('lets go of one value, or of a whole filter', () => {
    const wishes = read({ q: 'x', shift: 'day,night', payMin: '6000' });
    expect(chosenOf(withoutFilter(wishes, 'shift', 'day'))).toEqual([
      { name: 'shift', value: 'night' },
      { name: 'payMin', value: '6000' },
    ]);
    expect(chosenOf(withoutFilter(wishes, 'shift'))).toEqual([{ name: 'payMin', value: '6000' }]);
    expect(withoutFilter(wishes, 'q').q).toBe('');
  });
});
