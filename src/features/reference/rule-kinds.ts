import { ruleFor, type DatedRule } from './dated-rules.js';
import { readJson } from './reference-data.js';

/** What the value of each kind of dated rule looks like. */
export interface RuleValues {
  'minimum-wage-month': { yuan: number };
  /** For part-time work (非全日制). */
  'minimum-wage-hour': { yuan: number };
  /** What makes pay of different periods comparable. */
  'pay-yardstick': { hoursPerDay: number; daysPerMonth: number; monthsPerYear: number };
  /** A contract shorter than `underMonths` (null: any longer one) allows `maxMonths` of probation. */
  'probation-limit': ReadonlyArray<{ underMonths: number | null; maxMonths: number }>;
  /** Share of the agreed wage that probation pay must reach. */
  'probation-pay-share': { share: number };
  'minimum-age': {
    employment: number;
    entertainment: number;
    specialOperation: number;
    guardianConsent: number;
  };
  'account-reverification': { months: number };
  'service-ledger-retention': { years: number };
  'wage-ledger-retention': { years: number };
  'service-record-retention': { years: number };
  'contract-retention': { years: number };
  'audit-log-retention': { months: number };
  'dispatch-cap': { share: number };
  'dispatch-temporary-post': { months: number };
  'dispatch-licence-term': { years: number; renewDaysBefore: number };
  'special-operation-validity': { years: number };
  'special-operation-review': { years: number };
  'special-equipment-validity': { years: number };
  /** Most hours a day and fewest days off a month that need no warning. */
  'working-time': { hoursPerDay: number; restDaysPerMonth: number };
  /** An upper age limit from here on needs no warning. */
  'retirement-age': { years: number };
  /** How many phones an account is shown a day, by the side of the posting. */
  'contact-limit': { demand: number; supply: number };
}

export type RuleKind = keyof RuleValues;

/** By kind, region and day: a row of an import asks for a dozen. */
type Answers = Map<string, Map<string, Map<string, DatedRule | null>>>;
const answers = new WeakMap<readonly DatedRule[], Answers>();

/** As `ruleFor`, with the value's type that the kind promises; looked for once in one list, which nobody changes. */
export function ruleOfKind<K extends RuleKind>(
  rows: readonly DatedRule[],
  kind: K,
  region: string,
  day: string,
): DatedRule<RuleValues[K]> | null {
  let known = answers.get(rows);
  if (!known) answers.set(rows, (known = new Map()));
  const days = within(within(known, kind), region);
  let found = days.get(day);
  if (found === undefined) days.set(day, (found = ruleFor(rows, kind, region, day)));
  return found as DatedRule<RuleValues[K]> | null;
}

function within<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let found = maps.get(key);
  if (!found) maps.set(key, (found = new Map()));
  return found;
}

/** The rows every installation starts with; later ones are entered by officers. */
export function initialRuleRows(): DatedRule[] {
  return readJson<DatedRule[]>('rule-rows.json');
}
