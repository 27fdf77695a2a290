import { describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/harness/test-clock.js';
import { Remembered } from './posting-remembered.js';

function memory({ shared = false } = {}) {
  const index = { revision: 1, shared };
  const clock = new TestClock();
  return { index, clock, memory: new Remembered<number>(index, clock) };
}

describe('what the index was asked for', () => {
  it('is answered from memory while nothing changes', async () => {
    const { memory: kept } = memory();
    expect(kept.get('焊工')).toBeUndefined();
    await kept.keep('焊工', Promise.resolve(7));
    expect(await kept.get('焊工')).toBe(7);
    expect(kept.get('电工')).toBeUndefined();
  });

  it('is asked anew once this process has written to the index, also while the answer was on its way', async () => {
    const { index, memory: kept } = memory();
    const answer = kept.keep('焊工', Promise.resolve(7));
    index.revision += 1;
    await answer;
    expect(kept.get('焊工')).toBeUndefined();
  });

  it.each([
    [true, 1000, 2500],
    [false, 29_000, 30_500],
  ])('is asked anew after a while, sooner where others write too (%s)', async (shared, still, over) => {
    const { clock, memory: kept } = memory({ shared });
    await kept.keep('焊工', Promise.resolve(7));
    clock.forward(still);
    expect(kept.get('焊工')).toBeDefined();
    clock.forward(over - still);
    expect(kept.get('焊工')).toBeUndefined();
  });

  it('is not kept when it failed or is passing', async () => {
    const { memory: kept } = memory();
    await kept.keep('焊工', Promise.reject(new Error('away'))).catch(() => undefined);
    expect(kept.get('焊工')).toBeUndefined();
    await kept.keep('焊工', Promise.resolve(0), (count) => count === 0);
    expect(kept.get('焊工')).toBeUndefined();
  });
});
