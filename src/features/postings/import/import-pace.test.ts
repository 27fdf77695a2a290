import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Consumers } from '../../../platform/events/consumers.js';
import type { PostingIndexService } from '../posting-index.service.js';
import { ImportPace } from './import-pace.js';

/** What an index has before it, one look after the other; the last stays. */
function paceOf(index: { remote?: boolean; away?: boolean }, ...lags: number[]) {
  let asked = 0;
  const lag = () => Promise.resolve(lags[Math.min(asked++, lags.length - 1)]);
  const engine = { remote: false, away: false, ...index } as PostingIndexService;
  return { pace: new ImportPace({ lag } as unknown as Consumers, engine), asked: () => asked };
}

const paceBehind = (...lags: number[]) => paceOf({}, ...lags);

const { signal } = new AbortController();

describe('the pace of an import', () => {
  afterEach(() => void jest.useRealTimers());

  it('is its own while the index follows', async () => {
    const { pace, asked } = paceBehind(2000);
    await pace.keep(signal);
    expect(asked()).toBe(1);
  });

  it('is held back until the index is near', async () => {
    const { pace, asked } = paceBehind(2600, 2500, 2500, 2300, 1900);
    await pace.keep(signal);
    expect(asked()).toBe(5);
  });

  it('is held back sooner by an index that writes more slowly', async () => {
    const { pace, asked } = paceOf({ remote: true }, 900, 500);
    await pace.keep(signal);
    expect(asked()).toBe(2);
  });

  it('waits for no index that is known to be away', async () => {
    const { pace, asked } = paceOf({ away: true }, 5000);
    await pace.keep(signal);
    expect(asked()).toBe(1);
  });

  it('waits for no index that does not move, and then not again for a while', async () => {
    jest.useFakeTimers();
    const { pace, asked } = paceBehind(5000);
    const kept = pace.keep(signal);
    await jest.advanceTimersByTimeAsync(11_000);
    await kept;
    const before = asked();
    await pace.keep(signal);
    expect(before).toBeGreaterThan(1);
    expect(asked()).toBe(before);
  });

  it('ends when the import is to stop', async () => {
    const { pace } = paceBehind(5000);
    await expect(pace.keep(AbortSignal.abort(new Error('stop')))).rejects.toThrow('aborted');
  });
});
