import { digitsForNumerals, fold } from './chinese-text.js';
import type { TextProblem } from './import-fault.js';
import { problem, quote } from './import-fault.js';

/** Years of experience asked for; `graduate` marks 应届 and 在校. */
export type ExperienceResult =
  { ok: true; minYears: number; maxYears?: number; graduate?: true } | { ok: false; problem: TextProblem };

const YEARS =
  /^(?:至少|具有|需|工作)*(\d{1,2})(?:\.\d)?年?(?:-+|至|到)?(\d{1,2})?(?:\.\d)?年?(?:及?以(上|下|内))?/;

/** Reads an experience requirement; months count as no full year. Never throws. */
export function parseExperience(text: string): ExperienceResult {
  const plain = digitsForNumerals(fold(text.slice(0, 100)).replace(/\s+/g, '')).replace(
    /(?:工作)?经[验历]|工龄/g,
    '',
  );
  if (/应届|在校|在读/.test(plain)) return { ok: true, minYears: 0, graduate: true };
  if (/^(?:无|不限|无需|不要求|无要求|不需要?|都可|均可|不拘|any)*$/.test(plain) && fold(text) !== '') {
    return { ok: true, minYears: 0 };
  }
  if (/半年|\d个月/.test(plain)) return { ok: true, minYears: 0 };
  const found = YEARS.exec(plain);
  const low = Number(found?.[1]);
  const high = found?.[2] === undefined ? undefined : Number(found[2]);
  if (!found || low > 50 || (high !== undefined && (high < low || high > 60)) || !/年|year/.test(plain)) {
    const zh = plain === '' ? '未写明经验要求' : `看不懂经验要求“${quote(text)}”`;
    const en = plain === '' ? 'no experience is stated' : `experience “${quote(text)}” is not understood`;
    return { ok: false, problem: problem(plain === '' ? 'experience-absent' : 'experience-unclear', zh, en) };
  }
  if (found[3] === '下' || found[3] === '内') return { ok: true, minYears: 0, maxYears: high ?? low };
  return high === undefined ? { ok: true, minYears: low } : { ok: true, minYears: low, maxYears: high };
}
