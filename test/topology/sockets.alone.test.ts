import { describe, expect, it } from '@jest/globals';
import { figuresOf } from '../../bench/sockets/figures.js';
import type { Tally } from '../../bench/sockets/lean-client.js';
import { soakTopology } from '../../bench/sockets/on-topology.js';

/** The small sister of `npm run soak:sockets`. */
const WISH = { clients: 100, cutEveryMs: 2000, forMs: 10_000, changesPerSecond: 20 };

describe('many followers who are cut again and again', () => {
  it('are each told every change once, and soon', async () => {
    const figures = await soakTopology(WISH);
    console.log(JSON.stringify(figures));
    expect(figures).toMatchObject({ clients: 100, clientsAtFault: 0, missed: 0, doubled: 0, disordered: 0 });
    expect(figures).toMatchObject({ resyncs: 0, problems: [] });
    expect(figures.changes).toBeGreaterThan(100);
    expect(figures.cuts).toBeGreaterThan(WISH.clients * 2);
    expect(figures.replayMs.p50).toBeLessThan(1000);
  }, 240_000);

  it('would be found out if one were not', () => {
    const tally = (heard: number[]): Tally => ({
      heard,
      doubled: 0,
      disordered: 0,
      resyncs: 0,
      problems: [],
      replays: [],
    });
    for (const heard of [
      [1, 2],
      [1, 2, 2, 3],
      [1, 3, 2],
      [1, 2, 3, 4],
    ])
      expect(figuresOf([{ tallies: [tally(heard)], delays: [], cuts: 0 }], [1, 2, 3], 3, 1)).toMatchObject({
        clientsAtFault: 1,
      });
  });
});
