import { describe, expect, it } from '@jest/globals';
import { changes } from './changes';

describe('what changed since someone looked', () => {
  const seen = { name: '甲厂', size: '20-99 人', note: null };

  it('is each field that he reads, before and after', () => {
    expect(changes(seen, { name: '乙厂', size: '20-99 人', note: '加急' })).toEqual([
      { field: 'name', before: '甲厂', after: '乙厂' },
      { field: 'note', before: '', after: '加急' },
    ]);
  });

  it('is nothing where only the version moved', () => {
    expect(changes(seen, { ...seen })).toEqual([]);
  });
});
