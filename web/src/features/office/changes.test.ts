import { describe, expect, it } from '@jest/globals';
import { changes } from './changes';

describe('what changed since someone looked', () => {
  const seen = { version: 3, name: '甲厂', pay: { min: 5000 }, note: null as string | null };

  it('is each field that he reads, before and after', () => {
    const now = { version: 5, name: '乙厂', pay: { min: 6000 }, note: '加急' };
    expect(changes(seen, now, ['name', 'pay', 'note'])).toEqual([
      { field: 'name', before: '甲厂', after: '乙厂' },
      { field: 'pay', before: '{"min":5000}', after: '{"min":6000}' },
      { field: 'note', before: '', after: '加急' },
    ]);
  });

  it('is nothing where only the version moved', () => {
    expect(changes(seen, { ...seen, version: 4 }, ['name', 'pay', 'note'])).toEqual([]);
  });
});
