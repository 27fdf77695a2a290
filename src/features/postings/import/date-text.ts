import { digitsForNumerals, fold } from './chinese-text.js';
import type { TextProblem } from './import-fault.js';
import { problem, quote } from './import-fault.js';

/** A civil date `YYYY-MM-DD` in Asia/Shanghai. */
export type DateResult = { ok: true; date: string } | { ok: false; problem: TextProblem };

export interface DateHints {
  /** Completes dates such as 05-22. */
  year?: number;
}

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const EARLIEST = '1990-01-01';
const LATEST = '2100-12-31';
const FULL =
  /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?(?:$|[t(,]|(?=\d{1,2}[:时点])|(?:上午|下午|周|星期))/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
const YEARLESS = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}[tT ]?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/i;

/** Reads a date as spreadsheets and job sites write it; never throws, and refuses with a reason. */
export function parseDate(text: string, hints: DateHints = {}): DateResult {
  const plain = digitsForNumerals(fold(text.slice(0, 60))).replace(/\s+/g, '');
  if (/^(?:null|none|nan|n\/a|unknown|[-/?]*)$/.test(plain)) {
    return refuse('date-absent', '未写明日期', 'no date is stated');
  }
  if (/长期|永久|不限|招满|不定/.test(plain)) {
    return refuse('date-open-ended', '没有确定的截止日期', 'no definite date is stated');
  }
  const date = zoned(fold(text)) ?? written(plain, hints) ?? serial(plain);
  if (!date) {
    return refuse('date-unclear', `看不懂日期“${quote(text)}”`, `date “${quote(text)}” is not understood`);
  }
  if (date < EARLIEST || date > LATEST) {
    return refuse('date-placeholder', `日期“${quote(text)}”不合常理`, `date “${quote(text)}” is implausible`);
  }
  return { ok: true, date };
}

/** An instant with a zone belongs to the day that Shanghai has at that moment. */
function zoned(folded: string): string | undefined {
  if (!ZONED.test(folded)) return undefined;
  const instant = Date.parse(folded.replace(' ', 't').toUpperCase());
  return Number.isNaN(instant) ? undefined : isoDay(instant + SHANGHAI_MS);
}

function written(plain: string, hints: DateHints): string | undefined {
  const full = FULL.exec(plain) ?? COMPACT.exec(plain) ?? clockless(plain);
  if (full) return civil(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = YEARLESS.exec(plain);
  return short && hints.year ? civil(hints.year, Number(short[1]), Number(short[2])) : undefined;
}

/** Blanks are gone by now, so that 2018-05-2215:18:31 has two digits of the day before the clock. */
function clockless(plain: string): RegExpExecArray | null {
  return /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{2})[日号]?\d{1,2}:\d{2}/.exec(plain);
}

/** Spreadsheets count days from 1899-12-30; only five digits are taken for such a count. */
function serial(plain: string): string | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(plain)) return undefined;
  return isoDay(Date.UTC(1899, 11, 30) + Math.floor(Number(plain)) * DAY_MS);
}

function civil(year: number, month: number, day: number): string | undefined {
  if (year < 1000) return `0${EARLIEST.slice(1)}`;
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  const real =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return real ? isoDay(at) : undefined;
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function refuse(code: string, zh: string, en: string): DateResult {
  return { ok: false, problem: problem(code, zh, en) };
}
