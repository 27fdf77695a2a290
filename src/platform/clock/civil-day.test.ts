import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, endOfDay } from './civil-day.js';

describe('civil time in Asia/Shanghai', () => {
  it('turns at 16:00 UTC', () => {
    expect(civilDate(Date.parse('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
    expect(civilDate(Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
    expect(endOfDay('2026-11-23')).toBe(Date.parse('2026-11-23T16:00:00Z'));
  });

  it('adds days over month and leap day', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });
});
