import { describe, expect, it } from '@jest/globals';
import type { Consumers } from '../../../platform/events/consumers.js';
import { ImportPace } from './import-pace.js';

/** What the index has before it, one look after the other; the last stays. */
function paceBehind(...lags: number[]): { pace: ImportPace; asked: () => number } {
  let asked = 0;
  const lag = () => Promise.resolve(lags[Math.min(asked++, lags.length - 1)]);
  return { pace: new ImportPace({ lag } as unknown as Consumers), asked: () => asked };
}

const { signal } = new AbortController();

describe('the pace of an import', () => {
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

  it('waits for no index that does not move, and then not again for a while', async () => {
    const { pace, asked } = paceBehind(5000);
    await pace.keep(signal);
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
