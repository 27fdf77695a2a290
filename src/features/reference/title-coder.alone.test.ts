import { describe, expect, it } from '@jest/globals';
import { readJson } from './reference-data.js';
import { TitleCoder, titleCoder, titleEntries } from './title-coder.js';
import { lateness } from '../../../test/harness/lateness.js';

/** Milliseconds, as the house promises for timers. */
const MOST_LATE = 50;

/** The first import in a process builds the index of titles; whoever is served beside it must not notice. */
describe('building the title coder', () => {
  it('would be noticed if it were done at once', async () => {
    const { p99 } = await lateness(async () => {
      for (let time = 0; time < 5; time++) {
        const coder = new TitleCoder(titleEntries(), readJson('title-calibration.json'));
        expect(coder.code('电焊工')).not.toEqual([]);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    expect(p99).toBeGreaterThan(MOST_LATE);
  });

  it('keeps no timer waiting, and is done once', async () => {
    const { p99, wall } = await lateness(async () => {
      await titleCoder();
    });
    console.log(`timers late by ${p99.toFixed(0)} ms, ${wall.toFixed(0)} on the wall`);
    expect(p99).toBeLessThan(MOST_LATE);
    expect(await titleCoder()).toBe(await titleCoder());
  });
});
