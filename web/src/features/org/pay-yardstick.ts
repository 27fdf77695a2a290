export interface RuleRow {
  kind: string;
  region: string;
  value: Record<string, unknown>;
  source: string;
}

const WEEKS_PER_YEAR = 365.25 / 7;

/** CN, province, city, district, street: the nearer rule counts. */
function nearness(region: string): number {
  if (region === 'CN') return 0;
  if (region.length > 6) return 4;
  if (region.endsWith('0000')) return 1;
  return region.endsWith('00') ? 2 : 3;
}

/** The rule of a kind that counts where the reader asked for. */
export function nearest(rows: readonly RuleRow[], kind: string): RuleRow | undefined {
  return rows
    .filter((row) => row.kind === kind)
    .sort((one, other) => nearness(other.region) - nearness(one.region))[0];
}

/** How many months' pay one period's pay is; null where it has no time. */
export function monthFactor(period: string, yardstick: Record<string, unknown>): number | null {
  const { hoursPerDay, daysPerMonth, monthsPerYear } = yardstick as Record<string, number>;
  const factors: Record<string, number> = {
    hour: (hoursPerDay ?? NaN) * (daysPerMonth ?? NaN),
    day: daysPerMonth ?? NaN,
    week: WEEKS_PER_YEAR / (monthsPerYear ?? NaN),
    month: 1,
    year: 1 / (monthsPerYear ?? NaN),
  };
  const factor = factors[period];
  return factor !== undefined && Number.isFinite(factor) ? factor : null;
}

export interface Measured {
  min: number;
  max: number;
}

/** Whole yuan a month by the yardstick. */
export function monthly(pay: Measured & { period: string }, yardstick: RuleRow | undefined): Measured | null {
  const factor = yardstick ? monthFactor(pay.period, yardstick.value) : null;
  if (factor === null) return null;
  return { min: Math.round(pay.min * factor), max: Math.round(pay.max * factor) };
}
