import { digitsForNumerals, fold } from './chinese-text.js';
import type { TextProblem } from './import-fault.js';
import { problem, quote } from './import-fault.js';
import type { PayPeriod } from '../../reference/pay.rules.js';
import { mostFor, periodAfter, periodBefore } from './pay-period.js';

/** Pay in whole yuan: `min` is rounded down and `max` up, so that the stated amount lies between them. */
export interface ParsedPay {
  period: PayPeriod;
  min: number;
  max: number;
  /** How many monthly salaries a year brings (13薪). */
  months?: number;
  /** `above`: nothing but a lower bound was stated (then max = min); `below`: nothing but an upper one (min 0). */
  open?: 'above' | 'below';
}

/** What the map may say about a column whose texts leave the period out. */
export interface PayHints {
  period?: PayPeriod;
}

export type PayResult =
  | { ok: true; pay: ParsedPay; negotiable?: true }
  | { ok: true; negotiable: true; pay?: undefined }
  | { ok: false; problem: TextProblem };

const NEGOTIABLE = /面议|面谈|电议|可议|另议|协商|negotiable|tbd/;
const ABSENT = /^(?:unknown|null|none|n\/?a|nan|保密|不详|不限|暂无|无|其他|[-/.?]*)$/;
const PERIOD_MARK =
  '(?:元|块钱?|rmb|cny)?(?:(?:/|每|一)?(?:个?月|年|天|日|周|小?时|h|次|件|单|个))?(?:以?上)?';
const AMOUNT = '(\\d{1,12}(?:\\.\\d{1,4})?)(万|w|千|k|百)?';
const RANGE = new RegExp(`(?<![\\d.a-z-])${AMOUNT}(?:${PERIOD_MARK}[-至到]+${AMOUNT})?`);
const UNITS: Record<string, number> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000, 百: 100 };
const BASIC = /(?:底薪|无责|基本工资|基本薪资|保底)/;
const MONTHS = /(?:[·*x×,]|(?<=\D))?(?<!\d)(1[2-9]|2[0-4])(?:-\d\d)?(?:个月)?薪/;

/** Reads the pay of an advertisement as people write it; never throws, and refuses with a reason. */
export function parsePay(text: string, hints: PayHints = {}): PayResult {
  // A range whose upper end was left empty says its lower one.
  const folded = fold(text.slice(0, 200)).replace(/(?<=\d)-(?=元\/)/, '');
  if (ABSENT.test(folded)) return refuse('pay-absent', '未写明薪资', 'no pay is stated');
  const plain = normalise(folded);
  const months = MONTHS.exec(plain)?.[1];
  const basic = BASIC.exec(plain);
  const body = (basic ? plain.slice(basic.index) : plain).replace(MONTHS, ' ');
  const found = RANGE.exec(body);
  if (!found) {
    if (NEGOTIABLE.test(plain)) return { ok: true, negotiable: true };
    return refuse('pay-no-amount', `看不懂薪资“${quote(text)}”`, `pay “${quote(text)}” has no amount`);
  }
  const before = body.slice(0, found.index);
  const after = body.slice(found.index + found[0].length);
  const amounts = bounds(found);
  const strange = strangeness(before, found[0], after);
  if (strange || !amounts) {
    return refuse('pay-unclear', `看不懂薪资“${quote(text)}”`, `pay “${quote(text)}” is not understood`);
  }
  return settle({ ...amounts, before, within: found[0], after, hints, text, months, plain, basic: !!basic });
}

function normalise(folded: string): string {
  const compact = folded
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[¥$]|rmb|cny|人民币/g, (mark) => (mark === '$' ? '$' : ''))
    .replace(/[\d两三四五六七八九十]+险[一二两三四五\d]*金?|[单双]休|第[一二三四]|[一二三两]班/g, '');
  return digitsForNumerals(compact);
}

/** A lower bound without a unit takes the upper one's (1.2-1.8万), as long as this keeps the order. */
function bounds(found: RegExpExecArray): { low: number; high: number; unit: boolean } | undefined {
  const [, a = '', unitA, b, unitB] = found;
  if (b === undefined) return { low: scale(a, unitA), high: scale(a, unitA), unit: unitA !== undefined };
  const shared = unitA ?? (unitB && Number(a) <= Number(b) ? unitB : undefined);
  const low = scale(a, shared);
  const alone = scale(b, unitB);
  const high = unitB === undefined && unitA && alone < low ? scale(b, unitA) : alone;
  return { low, high, unit: (unitA ?? unitB) !== undefined };
}

function scale(digits: string, unit: string | undefined): number {
  return Math.round(Number(digits) * (unit ? (UNITS[unit] ?? 1) : 1) * 10_000) / 10_000;
}

/** Without any mark of money a number is only taken for pay when it stands alone: 工号3000 is none. */
function strangeness(before: string, within: string, after: string): boolean {
  if (/[$€£]|港币|美元|欧元|日元|usd|hkd/.test(before + after)) return true;
  if (/^[%:°.-]?\d|^[%:]|^(?:岁|人|名|号)/.test(after) || /[\d:]$/.test(before)) return true;
  const known = /薪|工资|收入|底薪|待遇|保底|日结|周结|月结|计件|pay|salary/;
  if (known.test(before + after) || periodAfter(within, after)) return false;
  if (/[万千kw元]/.test(within) || /^(?:元|块)/.test(after)) return false;
  return (
    !/^(?:约|税前|税后|面议|[≥>(])*$/.test(before) ||
    !/^(?:(?:以上|以下|以内|左右|上下|起|[+,;()·。包税管]).*)?$/.test(after)
  );
}

interface Found {
  low: number;
  high: number;
  unit: boolean;
  before: string;
  within: string;
  after: string;
  hints: PayHints;
  text: string;
  months: string | undefined;
  plain: string;
  basic: boolean;
}

function settle(found: Found): PayResult {
  const { low, high, hints, text } = found;
  const stated = periodAfter(found.within, found.after) ?? periodBefore(found.before, found.after);
  const period = stated ?? hints.period ?? usual(found);
  if (!period) {
    return refuse(
      'pay-period-unclear',
      `薪资“${quote(text)}”未写明周期`,
      `pay “${quote(text)}” says no period`,
    );
  }
  if (low > high) {
    return refuse('pay-reversed', `薪资“${quote(text)}”下限高于上限`, `pay “${quote(text)}” runs backwards`);
  }
  const open = openness(found);
  const min = open === 'below' ? 0 : Math.floor(low);
  const max = Math.ceil(high);
  if (max < 1 || (min < 1 && open !== 'below') || max > mostFor(period)) {
    return refuse('pay-implausible', `薪资“${quote(text)}”不合常理`, `pay “${quote(text)}” is implausible`);
  }
  const pay: ParsedPay = { period, min, max };
  if (found.months) pay.months = Number(found.months);
  if (open) pay.open = open;
  return NEGOTIABLE.test(found.plain) ? { ok: true, pay, negotiable: true } : { ok: true, pay };
}

/** Advertisements that name no period mean the month; figures that no month's pay has are left open. */
function usual({ low, high }: Found): PayPeriod | undefined {
  return low >= 800 && high < 200_000 ? 'month' : undefined;
}

function openness({ low, high, before, within, after, basic }: Found): ParsedPay['open'] {
  if (/以下|以内|不超过|最多|封顶|<|≤/.test(before + after.slice(0, 12)) && low === high) return 'below';
  const more = /以上|起|\+|≥|>|不低于|至少|\d上/.test(before + within.replace(/^.*?(?=上|$)/, '') + after);
  return (more || basic) && low === high ? 'above' : undefined;
}

function refuse(code: string, zh: string, en: string): PayResult {
  return { ok: false, problem: problem(code, zh, en) };
}
