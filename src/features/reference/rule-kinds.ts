import type { DatedRule } from './dated-rules.js';
import { readJson } from './reference-data.js';

/** What the value of each kind of dated rule looks like. */
export interface RuleValues {
  /** CNY; `hour` is for part-time work. */
  'minimum-wage': { month: number; hour: number };
  /** What makes pay of different periods comparable. */
  'pay-yardstick': { hoursPerDay: number; daysPerMonth: number; monthsPerYear: number };
  /** A contract shorter than `underMonths` (null: any longer one) allows `maxMonths` of probation. */
  'probation-limit': ReadonlyArray<{ underMonths: number | null; maxMonths: number }>;
  /** Share of the agreed wage that probation pay must reach. */
  'probation-pay-share': { share: number };
  'minimum-age': { employment: number; entertainment: number; specialOperation: number; guardianConsent: number };
  'account-reverification': { months: number };
  'service-ledger-retention': { years: number };
  'wage-ledger-retention': { years: number };
  'service-record-retention': { years: number };
  'contract-retention': { years: number };
  'audit-log-retention': { months: number };
  'dispatch-cap': { share: number };
  'dispatch-temporary-post': { months: number };
  'dispatch-licence-term': { years: number; renewDaysBefore: number };
  'special-operation-certificate': { validYears: number; reviewYears: number };
  'special-equipment-certificate': { validYears: number };
}

export type RuleKind = keyof RuleValues;

/** The rows every installation starts with; later ones are entered by officers. */
export function initialRuleRows(): DatedRule[] {
  return readJson<DatedRule[]>('rule-rows.json');
}
