import { digitsForNumerals, fold } from './chinese-text.js';
import type { TextProblem } from './import-fault.js';
import { problem, quote } from './import-fault.js';

/** Headcount: the firmly wanted number (a range's lower end), or null where only 若干 or 不限 is said. */
export type HeadcountResult =
  | { ok: true; headcount: number; max?: number }
  | { ok: true; headcount: null }
  | { ok: false; problem: TextProblem };

const MOST = 100_000;
const OPEN = /若干|数名|数人|数位|多名|多人|几名|不限|大量|长期/;
const COUNT =
  /^(?:拟|需|急|共|约)?(?:招聘?|聘|需求|人数|名额)*:?约?(\d{1,7})(?:\.0+)?(?:人|名|个|位)*(?:-+|至|到)?(\d{1,7})?(?:人|名|个|位)*(?:左右|以上|以内)?$/;

/** Reads how many people an advertisement wants; never throws, and refuses with a reason. */
export function parseHeadcount(text: string): HeadcountResult {
  const plain = digitsForNumerals(fold(text.slice(0, 100)).replace(/\s+/g, ''));
  if (/^(?:[人名个位]|null|none|nan|unknown|[-/?]*)$/.test(plain)) {
    return refuse('headcount-absent', '未写明招聘人数', 'no headcount is stated');
  }
  const found = COUNT.exec(plain);
  if (!found) {
    if (OPEN.test(plain)) return { ok: true, headcount: null };
    return refuse(
      'headcount-unclear',
      `看不懂招聘人数“${quote(text)}”`,
      `headcount “${quote(text)}” is not understood`,
    );
  }
  const low = Number(found[1]);
  const high = found[2] === undefined ? undefined : Number(found[2]);
  if (low < 1 || (high ?? low) > MOST || (high !== undefined && high < low)) {
    return refuse(
      'headcount-implausible',
      `招聘人数“${quote(text)}”不合常理`,
      `headcount “${quote(text)}” is implausible`,
    );
  }
  return high === undefined ? { ok: true, headcount: low } : { ok: true, headcount: low, max: high };
}

function refuse(code: string, zh: string, en: string): HeadcountResult {
  return { ok: false, problem: problem(code, zh, en) };
}
