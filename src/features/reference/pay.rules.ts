import type { DatedRule } from './dated-rules.js';
import { ruleOfKind, type RuleValues } from './rule-kinds.js';

/** `piece` is pay by the piece: it has no time, so it cannot be compared. */
export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year', 'piece'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export interface Pay {
  readonly period: PayPeriod;
  readonly min: number;
  readonly max: number;
}

/** Whole yuan a month, and the yardstick by which they were reckoned, to be shown beside them. */
export interface ComparablePay {
  readonly min: number;
  readonly max: number;
  readonly yardstick: RuleValues['pay-yardstick'];
  readonly source: string;
  readonly unconfirmed: boolean;
}

/** Puts pay of any timed period on a month by the yardstick of the place and day; null for piece work or where no yardstick holds. */
export function comparableMonthly(
  pay: Pay,
  rows: readonly DatedRule[],
  region: string,
  day: string,
): ComparablePay | null {
  const rule = ruleOfKind(rows, 'pay-yardstick', region, day);
  if (!rule) return null;
  const factor = monthsFactor(pay.period, rule.value);
  if (factor === null) return null;
  return {
    min: Math.round(pay.min * factor),
    max: Math.round(pay.max * factor),
    yardstick: rule.value,
    source: rule.source,
    unconfirmed: rule.unconfirmed ?? false,
  };
}

/** Weeks of the Gregorian mean year: calendar arithmetic, no number of law. */
const WEEKS_PER_YEAR = 365.25 / 7;

function monthsFactor(period: PayPeriod, yardstick: RuleValues['pay-yardstick']): number | null {
  switch (period) {
    case 'hour':
      return yardstick.hoursPerDay * yardstick.daysPerMonth;
    case 'day':
      return yardstick.daysPerMonth;
    case 'week':
      return WEEKS_PER_YEAR / yardstick.monthsPerYear;
    case 'month':
      return 1;
    case 'year':
      return 1 / yardstick.monthsPerYear;
    case 'piece':
      return null;
  }
}

/** How far a posting's lowest pay falls short of the minimum wage of place and day; null where it does not or cannot be told. */
export function shortOfMinimumWage(
  pay: Pay,
  rows: readonly DatedRule[],
  region: string,
  day: string,
): { minimum: number; offered: number; rule: DatedRule } | null {
  const hourly = pay.period === 'hour';
  const rule = ruleOfKind(rows, hourly ? 'minimum-wage-hour' : 'minimum-wage-month', region, day);
  const offered = hourly ? pay.min : comparableMonthly(pay, rows, region, day)?.min;
  if (!rule || offered === undefined || offered >= rule.value.yuan) return null;
  return { minimum: rule.value.yuan, offered, rule };
}
