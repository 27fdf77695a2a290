import { describe, expect, it } from '@jest/globals';
import { beginningOf, dayFrom } from './civil-day.js';

/** Half past midnight in Zhenhai, still the day before in London. */
const NOW = Date.UTC(2026, 4, 1, 16, 30);

describe('a civil day', () => {
  it('is counted by the calendar of Zhenhai, wherever the reader is', () => {
    expect(dayFrom(NOW, 0)).toBe('2026-05-02');
    expect(dayFrom(NOW, 60)).toBe('2026-07-01');
  });

  it('begins at midnight in Zhenhai', () => {
    expect(beginningOf('2026-05-02')).toBe(NOW - 30 * 60_000);
  });
});
