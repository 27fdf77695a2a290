import {
  limitOn,
  type MinimumWage,
  minimumWageOn,
  probationLimitOn,
  type ScreeningFacts,
} from './screening-facts.js';
import { findingIn } from './screening-finding.js';
import type { Finding, ScreeningInput, ScreeningPay, ScreeningRule } from './screening.types.js';

type Rows = ReadonlyMap<string, ScreeningRule>;
type Report = (ruleId: string, field: string, value: string | number) => void;

const VENUE = /酒吧|ktv|夜总会|歌舞厅|舞厅|迪厅|夜店|娱乐|网吧|网咖|游戏厅|游艺|电玩|bar|nightclub|karaoke/i;
const SPECIAL_OPERATION = /特种作业|高处作业|电工作业|焊接与热切割|制冷|危险化学品|煤矿|special.?operation/i;

/** Judges the structured fields against the law's numbers of the day; a field's span covers its whole value. */
export function measureFields(input: ScreeningInput, rows: Rows, facts: ScreeningFacts): Finding[] {
  if (input.side !== 'demand') return [];
  const findings: Finding[] = [];
  const report: Report = (ruleId, field, value) => {
    const row = rows.get(ruleId);
    if (row) findings.push(findingIn(row, field, value));
  };
  if (input.sex && /^(male|female|m|f|男|女)$/i.test(input.sex)) report('G1', 'sex', input.sex);
  judgeAge(input, facts, report);
  judgePay(input, facts, report);
  judgeProbation(input, facts, report);
  judgeTime(input, facts, report);
  return findings;
}

function judgeAge(input: ScreeningInput, facts: ScreeningFacts, report: Report): void {
  const { ageMin, ageMax, publishOn } = input;
  const child = limitOn(facts, 'minimumAge', publishOn);
  const adult = limitOn(facts, 'adultAge', publishOn);
  const grown = limitOn(facts, 'specialOperationAge', publishOn);
  const retired = limitOn(facts, 'retirementAge', publishOn);
  const venue = VENUE.test(`${input.venue ?? ''} ${input.title}`);
  const special = SPECIAL_OPERATION.test((input.certificates ?? []).join(' '));
  if (ageMin != null && child !== undefined && ageMin < child) report('C1', 'ageMin', ageMin);
  else if (venue && ageMin != null && adult !== undefined && ageMin < adult) report('P1', 'ageMin', ageMin);
  else if (special && ageMin != null && grown !== undefined && ageMin < grown) report('P3', 'ageMin', ageMin);
  else if (ageMin != null && adult !== undefined && ageMin > adult) report('A5', 'ageMin', ageMin);
  if (ageMax != null && retired !== undefined && ageMax < retired) report('A1', 'ageMax', ageMax);
}

/** Basic pay counts where it is given, the advertised pay otherwise: its upper end must reach the minimum wage. */
function judgePay(input: ScreeningInput, facts: ScreeningFacts, report: Report): void {
  const wage = minimumWageOn(facts, input.region, input.publishOn);
  if (!wage) return;
  const field = input.basicPay ? 'basicPay' : 'pay';
  const pay = input.basicPay ?? input.pay;
  const wholeDays = WHOLE_DAYS.has(input.employment ?? '');
  const below = (some: ScreeningPay) => belowMinimum(some, wage, wholeDays);
  if (!pay || below(pay) === undefined) return;
  if (below(pay)) report('W3', field, pay.max ?? pay.min ?? '');
  const percent = input.probationPayPercent;
  if (percent == null || percent >= 100) return;
  const reduced: ScreeningPay = {
    period: pay.period,
    min: null,
    max: Math.floor(((pay.max ?? pay.min!) * percent) / 100),
  };
  if (below(reduced)) report('W8', 'probationPayPercent', percent);
}

/** Kinds of employment whose day is a whole working day; of others nobody knows how many hours a day is. */
const WHOLE_DAYS: ReadonlySet<string> = new Set(['full-time', 'dispatched']);

/** Undefined where pay or minimum is not known, or the period (piece, a day of so many hours) has no minimum of its own. */
function belowMinimum(pay: ScreeningPay, wage: MinimumWage, wholeDays: boolean): boolean | undefined {
  const top = pay.max ?? pay.min;
  const { monthYuan, hourYuan, dayYuan } = wage;
  const ofDay = wholeDays ? dayYuan : null;
  const least = { month: monthYuan, hour: hourYuan, day: ofDay, year: monthYuan && monthYuan * 12 }[
    pay.period
  ];
  return top == null || least == null ? undefined : top < least;
}

function judgeProbation(input: ScreeningInput, facts: ScreeningFacts, report: Report): void {
  const { probationMonths, probationPayPercent, contractMonths, publishOn } = input;
  if (probationMonths) {
    const limit = probationLimitOn(facts, contractMonths ?? null, publishOn);
    if (limit !== undefined && probationMonths > limit) report('W2', 'probationMonths', probationMonths);
  }
  const least = limitOn(facts, 'probationPayPercent', publishOn);
  if (probationPayPercent != null && least !== undefined && probationPayPercent < least) {
    report('W8', 'probationPayPercent', probationPayPercent);
  }
}

function judgeTime(input: ScreeningInput, facts: ScreeningFacts, report: Report): void {
  const { hoursPerDay, restDaysPerMonth, publishOn } = input;
  const most = limitOn(facts, 'hoursPerDay', publishOn);
  if (hoursPerDay != null && most !== undefined && hoursPerDay > most)
    report('P2', 'hoursPerDay', hoursPerDay);
  const rest = limitOn(facts, 'restDays', publishOn);
  if (restDaysPerMonth != null && rest !== undefined && restDaysPerMonth < rest) {
    report('P2', 'restDaysPerMonth', restDaysPerMonth);
  }
}
