import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, dayInWords, endOfDay } from './civil-day.js';

describe('civil time in Asia/Shanghai', () => {
  it('turns at 16:00 UTC', () => {
    expect(civilDate(Date.parse('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
    expect(civilDate(Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
    expect(endOfDay('2026-11-23')).toBe(Date.parse('2026-11-23T16:00:00Z'));
  });

  it('adds days over month and leap day', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  it('is written for people in their language', () => {
    expect(dayInWords('2026-11-05')).toEqual({ zh: '2026年11月5日', en: '5 Nov 2026' });
  });
});
