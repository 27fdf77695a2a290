import { describe, expect, it } from '@jest/globals';
import { overlapping, ruleFor, type DatedRule } from './dated-rules.js';

const rule = (
  region: string,
  validFrom: string,
  validTo: string | null,
  more: Partial<DatedRule> = {},
): DatedRule => ({
  kind: 'k',
  region,
  validFrom,
  validTo,
  value: `${region} ${validFrom}`,
  source: 's',
  ...more,
});
const at = (rows: DatedRule[], region: string, day: string) => ruleFor(rows, 'k', region, day)?.value ?? null;

describe('ruleFor', () => {
  const rows = [
    rule('CN', '2000-01-01', null),
    rule('330000', '2010-01-01', '2019-12-31'),
    rule('330200', '2015-01-01', null),
    rule('330211', '2020-01-01', null),
  ];

  it('takes the narrowest region above the place', () => {
    expect(at(rows, '330211002', '2024-01-01')).toBe('330211 2020-01-01');
    expect(at(rows, '330203', '2024-01-01')).toBe('330200 2015-01-01');
    expect(at(rows, '330100', '2012-01-01')).toBe('330000 2010-01-01');
    expect(at(rows, '110108', '2024-01-01')).toBe('CN 2000-01-01');
  });

  it('counts the first and the last day as in force', () => {
    expect(at(rows, '330100', '2019-12-31')).toBe('330000 2010-01-01');
    expect(at(rows, '330100', '2020-01-01')).toBe('CN 2000-01-01');
    expect(at(rows, '330211', '2019-12-31')).toBe('330200 2015-01-01');
    expect(at(rows, 'CN', '1999-12-31')).toBeNull();
  });

  it('passes over what is switched off and other kinds', () => {
    expect(
      at([...rows, rule('330211002', '2021-01-01', null, { disabled: true })], '330211002', '2024-01-01'),
    ).toBe('330211 2020-01-01');
    expect(ruleFor(rows, 'other', '330211', '2024-01-01')).toBeNull();
  });

  it('takes the later start when two hold, and reports the overlap', () => {
    const fresh = rule('330211', '2024-01-01', null);
    expect(at([fresh, ...rows], '330211', '2024-06-01')).toBe('330211 2024-01-01');
    expect(overlapping(rows, fresh)).toHaveLength(1);
    expect(overlapping(rows, rule('330000', '2020-01-01', null))).toEqual([]);
  });
});
