import { describe, expect, it } from '@jest/globals';
import { useBulk } from './bulk';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('the same done to many', () => {
  it('goes on after a refusal and tells what came of each', async () => {
    const bulk = useBulk();
    await bulk.run(items, ({ id }) => (id === 'b' ? Promise.reject(new Error('no')) : Promise.resolve()));
    expect([...bulk.results.value].map(([id, { ok }]) => [id, ok])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', true],
    ]);
    expect([bulk.done.value, bulk.failed.value, bulk.total.value]).toEqual([4, 1, 4]);
  });

  it('stops after the one under way', async () => {
    const bulk = useBulk();
    await bulk.run(items, ({ id }) => {
      if (id === 'b') bulk.stop();
      return Promise.resolve();
    });
    expect([...bulk.results.value.keys()]).toEqual(['a', 'b']);
    expect(bulk.running.value).toBe(false);
  });
});
