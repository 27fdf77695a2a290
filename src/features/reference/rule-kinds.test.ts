import { describe, expect, it } from '@jest/globals';
import { overlapping } from './dated-rules.js';
import { isRegionCode } from './regions.js';
import { initialRuleRows, ruleOfKind } from './rule-kinds.js';

const rows = initialRuleRows();

describe('initial rule rows', () => {
  it.each([
    ['2014-08-01', 1650, 13.5],
    ['2015-11-01', 1860, 17],
    ['2017-12-01', 2010, 18.4],
    ['2021-08-01', 2280, 22],
    ['2024-01-01', 2490, 24],
    ['2026-11-01', 2490, 24],
  ])('gives Zhenhai its minimum wage on %s', (day, month, hour) => {
    expect(ruleOfKind(rows, 'minimum-wage-month', '330211002', day)?.value.yuan).toBe(month);
    expect(ruleOfKind(rows, 'minimum-wage-hour', '330211002', day)?.value.yuan).toBe(hour);
  });

  it('knows the second tier and says what nobody has confirmed', () => {
    expect(ruleOfKind(rows, 'minimum-wage-month', '330281', '2024-01-01')?.value.yuan).toBe(2260);
    const unconfirmed = rows.filter((row) => row.unconfirmed).map((row) => `${row.kind} ${row.validFrom}`);
    expect(unconfirmed).toEqual([
      'minimum-wage-month 2015-11-01',
      'minimum-wage-hour 2015-11-01',
      'minimum-wage-hour 2017-12-01',
      'minimum-wage-hour 2021-08-01',
      'special-operation-review 2010-07-01',
      'special-equipment-validity 2019-06-01',
    ]);
  });

  it('names a source, a known region and real days in every row, and no two rows collide', () => {
    for (const row of rows) {
      expect(row.source).not.toBe('');
      expect(row.region === 'CN' || isRegionCode(row.region)).toBe(true);
      expect(row.validFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(overlapping(rows, row)).toEqual([row]);
    }
  });

  it('limits probation by the length of the contract', () => {
    const steps = ruleOfKind(rows, 'probation-limit', '330211', '2024-01-01')?.value ?? [];
    expect(steps.map((step) => step.maxMonths)).toEqual([0, 1, 2, 6]);
  });
});
