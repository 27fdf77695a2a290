import { describe, expect, it } from '@jest/globals';
import { inTurn } from './xlsx-turn.js';

describe('opening spreadsheets', () => {
  it('is done one at a time, also after one that failed; who finds several waiting is told when to come again', async () => {
    let open = 0;
    let most = 0;
    const releases: (() => void)[] = [];
    const opening = (fails: boolean) => async (): Promise<number> => {
      most = Math.max(most, ++open);
      await new Promise<void>((resolve) => releases.push(resolve));
      open -= 1;
      if (fails) throw new Error('damaged');
      return open;
    };
    const asked = Array.from({ length: 8 }, (_, at) => inTurn(opening(at === 0)));
    const ends = Promise.allSettled(asked);
    for (let turn = 0; turn < 5; turn++) {
      while (releases.length === turn) await new Promise((resolve) => setImmediate(resolve));
      releases[turn]?.();
    }
    const results = await ends;
    expect(most).toBe(1);
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      ...Array<string>(4).fill('fulfilled'),
      ...Array<string>(3).fill('rejected'),
    ]);
    expect(results.slice(5).map((end) => (end as PromiseRejectedResult).reason as object)).toEqual(
      Array(3).fill(
        expect.objectContaining({
          kind: 'unavailable',
          more: expect.objectContaining({ retryAfterSeconds: 30 }),
        }),
      ),
    );
    const after = inTurn(() => Promise.resolve('open'));
    expect(await after).toBe('open');
  });
});
