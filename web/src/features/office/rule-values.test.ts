import { describe, expect, it } from '@jest/globals';
import { type RuleRow, statusOn, stepsOf, valueOf } from './rule-values';

describe('the value of a dated rule', () => {
  it('is the numbers of its kind; what was left empty is left out for the server to name', () => {
    expect(valueOf('minimum-wage-month', { yuan: '2660', years: '3' })).toEqual({ yuan: 2660 });
    expect(valueOf('dispatch-licence-term', { years: '3', renewDaysBefore: ' ' })).toEqual({ years: 3 });
  });

  it('of probation is a line for each step, the last without an upper bound', () => {
    expect(stepsOf('3 0\n12，1\n\n 36 2\n6')).toEqual([
      { underMonths: 3, maxMonths: 0 },
      { underMonths: 12, maxMonths: 1 },
      { underMonths: 36, maxMonths: 2 },
      { underMonths: null, maxMonths: 6 },
    ]);
  });

  it.each([
    ['now', '2024-01-01', null, false],
    ['now', '2024-01-01', '2026-06-30', false],
    ['past', '2024-01-01', '2026-06-29', false],
    ['later', '2026-07-01', null, false],
    ['withdrawn', '2024-01-01', null, true],
  ])('counts %s when valid from %s to %s', (status, validFrom, validTo, disabled) => {
    expect(statusOn({ validFrom, validTo, disabled } as RuleRow, '2026-06-30')).toBe(status);
  });
});
