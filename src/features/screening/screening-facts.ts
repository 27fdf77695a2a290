import type { DatedRule } from '../reference/dated-rules.js';
import { COUNTRY } from '../reference/regions.js';
import { ruleOfKind, type RuleKind, type RuleValues } from '../reference/rule-kinds.js';

/** The dated rules by which the screener reckons; where no row is in force its rule is silent. */
export type ScreeningFacts = readonly DatedRule[];

/** Minimum wage of a place and day; null where nobody has confirmed the amount, for nothing is blocked by hearsay. */
export interface MinimumWage {
  monthYuan: number | null;
  hourYuan: number | null;
  /** A working day's share of the month's: what full-time work pays by the day must reach it. */
  dayYuan: number | null;
}

type Limit =
  | 'minimumAge'
  | 'adultAge'
  | 'specialOperationAge'
  | 'retirementAge'
  | 'probationPayPercent'
  | 'hoursPerDay'
  | 'restDays';

function value<K extends RuleKind>(
  facts: ScreeningFacts,
  kind: K,
  region: string,
  day: string,
): RuleValues[K] | undefined {
  const rule = ruleOfKind(facts, kind, region, day);
  return rule && !rule.unconfirmed ? rule.value : undefined;
}

const LIMITS: Record<Limit, (facts: ScreeningFacts, day: string) => number | undefined> = {
  minimumAge: (facts, day) => value(facts, 'minimum-age', COUNTRY, day)?.employment,
  adultAge: (facts, day) => value(facts, 'minimum-age', COUNTRY, day)?.entertainment,
  specialOperationAge: (facts, day) => value(facts, 'minimum-age', COUNTRY, day)?.specialOperation,
  retirementAge: (facts, day) => value(facts, 'retirement-age', COUNTRY, day)?.years,
  probationPayPercent: (facts, day) => {
    const share = value(facts, 'probation-pay-share', COUNTRY, day)?.share;
    return share === undefined ? undefined : Math.round(share * 100);
  },
  hoursPerDay: (facts, day) => value(facts, 'working-time', COUNTRY, day)?.hoursPerDay,
  restDays: (facts, day) => value(facts, 'working-time', COUNTRY, day)?.restDaysPerMonth,
};

/** A legal number on a civil day, or undefined where no confirmed row is in force. */
export function limitOn(facts: ScreeningFacts, name: Limit, day: string): number | undefined {
  return LIMITS[name](facts, day);
}

/** The minimum wage of a place on a day, or undefined where none is known. */
export function minimumWageOn(
  facts: ScreeningFacts,
  region: string | null | undefined,
  day: string,
): MinimumWage | undefined {
  if (!region) return undefined;
  const monthYuan = value(facts, 'minimum-wage-month', region, day)?.yuan ?? null;
  const hourYuan = value(facts, 'minimum-wage-hour', region, day)?.yuan ?? null;
  if (monthYuan === null && hourYuan === null) return undefined;
  const days = value(facts, 'pay-yardstick', COUNTRY, day)?.daysPerMonth;
  return { monthYuan, hourYuan, dayYuan: monthYuan !== null && days ? monthYuan / days : null };
}

/** The longest probation that a contract of so many months allows on a day; an unlimited term counts as the longest. */
export function probationLimitOn(
  facts: ScreeningFacts,
  contractMonths: number | null,
  day: string,
): number | undefined {
  const steps = value(facts, 'probation-limit', COUNTRY, day) ?? [];
  const bound = (step: { underMonths: number | null }): number => step.underMonths ?? Infinity;
  const months = contractMonths ?? Infinity;
  const fitting = steps.filter((step) => months < bound(step) || bound(step) === Infinity);
  return fitting.sort((a, b) => bound(a) - bound(b))[0]?.maxMonths;
}

/** All numbers by which a posting of this place and day is measured, as one mark. */
export function numbersOn(facts: ScreeningFacts, region: string | null | undefined, day: string): string {
  const limits = (Object.keys(LIMITS) as Limit[]).map((name) => limitOn(facts, name, day) ?? '');
  const { monthYuan = '', hourYuan = '', dayYuan = '' } = minimumWageOn(facts, region, day) ?? {};
  const probation = (value(facts, 'probation-limit', COUNTRY, day) ?? []).map((step) => step.maxMonths);
  return [monthYuan, hourYuan, dayYuan, ...limits, ...probation].join('/');
}
