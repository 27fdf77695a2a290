import { describe, expect, it } from '@jest/globals';
import { monthly, nearest } from './pay-yardstick';

const row = (kind: string, region: string, value: Record<string, unknown>) => ({
  kind,
  region,
  value,
  source: 's',
});
const yardstick = row('pay-yardstick', 'CN', { hoursPerDay: 8, daysPerMonth: 21.75, monthsPerYear: 12 });

describe('pay on one yardstick', () => {
  it.each([
    ['hour', 40, 6960],
    ['day', 300, 6525],
    ['month', 6500, 6500],
    ['year', 120_000, 10_000],
  ])('a %s of %d is %d a month', (period, min, month) =>
    expect(monthly({ period, min, max: min }, yardstick)?.min).toBe(month),
  );

  it('does not measure piece work', () =>
    expect(monthly({ period: 'piece', min: 2, max: 3 }, yardstick)).toBeNull());

  it('goes by the nearest rule', () => {
    const rows = ['CN', '330211', '330000', '330200'].map((region) => row('minimum-wage-month', region, {}));
    expect(nearest(rows, 'minimum-wage-month')?.region).toBe('330211');
  });
});
