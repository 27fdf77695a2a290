import { addDays, dayInWords } from '../../../platform/clock/civil-day.js';
import { parseDate } from './date-text.js';
import { payInText } from './pay-in-text.js';
import { type ParsedPay, parsePay } from './pay-text.js';
import { parseHeadcount } from './headcount-text.js';
import type { ImportedDraft, ImportLookups } from './import-draft.js';
import type { ImportFault, TextProblem } from './import-fault.js';
import { problem } from './import-fault.js';
import { remembered } from './import-lookups.js';
import type { ImportMap } from './import-map.js';
import { textOf } from './import-map.js';
import type { RawRow } from './raw-row.js';

/** A row on its way to a draft, with the faults found so far. */
export interface Reading {
  row: RawRow;
  map: ImportMap;
  lookups: ImportLookups;
  faults: ImportFault[];
}

/** Notes what is wrong with a field; the row itself goes on. */
export function note(reading: Reading, field: string, found: TextProblem): void {
  reading.faults.push({ field, code: found.code, zh: found.zh, en: found.en });
}

const payOf = remembered(parsePay, (text, hint) => `${hint?.period ?? ''}\n${text}`);
const dayAfter = remembered(addDays, (day, days) => `${day} ${days}`);

type PayPart = Pick<ImportedDraft, 'pay' | 'payNegotiable' | 'payMonths' | 'payOpenAbove'>;

/** Basic pay with both bounds, which 人力资源市场暂行条例 art. 24 wants; 面议 leaves it open unless the text tells more. */
export function readPay(reading: Reading): PayPart {
  const { map, row } = reading;
  const hint = map.defaults.payPeriod;
  const read = payOf(textOf(map.columns.pay, row), hint ? { period: hint } : {});
  if (read.ok && read.pay) return statedPay(reading, read.pay, read.negotiable ?? false);
  if (read.ok || read.problem.code === 'pay-absent') {
    const found = map.find?.pay && payInText(textOf(map.columns.title, row), textOf(map.find.pay, row, '\n'));
    if (found) {
      note(reading, 'pay', problem('pay-in-text', '薪资取自正文', 'the pay was found in the text'));
      return statedPay(reading, found, false);
    }
  }
  const negotiable = problem('pay-negotiable', '薪资面议，未写明基本报酬', 'pay is left to negotiation');
  note(reading, 'pay', read.ok ? negotiable : read.problem);
  return { pay: null, payNegotiable: read.ok };
}

function statedPay(reading: Reading, stated: ParsedPay, payNegotiable: boolean): PayPart {
  const { period, min, max, months, open } = stated;
  const more = { payNegotiable, ...(months ? { payMonths: months } : {}) };
  if (open === 'below') {
    note(reading, 'pay', problem('pay-no-lower-bound', '薪资没有下限', 'pay has no lower bound'));
    return { pay: null, ...more };
  }
  return { pay: { period, min, max }, ...more, ...(open === 'above' ? { payOpenAbove: true } : {}) };
}

/** The number wanted; 若干 is kept as words, and only what the file does not say at all takes the default. */
export function readHeadcount(reading: Reading): Pick<ImportedDraft, 'headcount' | 'headcountText'> {
  const { map, row } = reading;
  const text = textOf(map.columns.headcount, row);
  const read = parseHeadcount(text);
  if (read.ok && read.headcount !== null) {
    return 'max' in read ? { headcount: read.headcount, headcountText: text } : { headcount: read.headcount };
  }
  if (read.ok) {
    note(
      reading,
      'headcount',
      problem('headcount-indefinite', '未写明确切招聘人数', 'no definite headcount is stated'),
    );
    return { headcount: null, headcountText: text.slice(0, 40) };
  }
  if (read.problem.code === 'headcount-absent' && map.defaults.headcount) {
    return { headcount: map.defaults.headcount };
  }
  note(reading, 'headcount', read.problem);
  return { headcount: null };
}

/** The last valid day; a day gone by is a fault, for an advertisement must not be prolonged in silence. */
export function readValidity(reading: Reading): string | null {
  const { map, row, lookups } = reading;
  const { validUntil, validDays } = map.defaults;
  const fallback = validUntil ?? (validDays ? dayAfter(lookups.today, validDays) : null);
  const text = textOf(map.columns.validUntil, row);
  const read = parseDate(text, { year: Number(lookups.today.slice(0, 4)) });
  const date = read.ok ? read.date : fallback;
  if (!read.ok && (!fallback || read.problem.code === 'date-unclear'))
    note(reading, 'validUntil', read.problem);
  if (date !== null && date < lookups.today) {
    const { zh, en } = dayInWords(date);
    note(
      reading,
      'validUntil',
      problem('valid-until-past', `有效期至 ${zh}，已过`, `it was valid until ${en} only`),
    );
    return null;
  }
  return date;
}

/** The day of publication at the source; it is a courtesy, so that its lack is no fault. */
export function readPostedOn(reading: Reading): Pick<ImportedDraft, 'postedOn'> {
  const text = textOf(reading.map.columns.postedOn, reading.row);
  if (text === '') return {};
  const read = parseDate(text);
  if (read.ok) return { postedOn: read.date };
  if (read.problem.code === 'date-unclear') note(reading, 'postedOn', read.problem);
  return {};
}
