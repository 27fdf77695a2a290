import type { Employment } from '../posting-words.rules.js';
import { fold } from './chinese-text.js';
import type { TextProblem } from './import-fault.js';
import { problem, quote } from './import-fault.js';

export type EmploymentResult = { ok: true; employment: Employment } | { ok: false; problem: TextProblem };

/** The first hit wins, so that the special kinds stand before 全职, which often goes with them. */
const WORDS: [RegExp, Employment][] = [
  [/派遣|dispatch/, 'dispatched'],
  [/外包|outsourc/, 'outsourced'],
  [/实习|学徒|见习|intern|apprentic/, 'internship'],
  [/临时|短期|季节|暑假工|寒假工|temporary|seasonal/, 'temporary'],
  [/兼职|非全日制|小时工|钟点工|part[- ]?time/, 'part-time'],
  [/全职|全日制|正式|合同工|full[- ]?time/, 'full-time'],
];

/** Reads the kind of employment; a code of ours is taken as it is. Never throws. */
export function parseEmployment(text: string): EmploymentResult {
  const plain = fold(text.slice(0, 100));
  const hit = WORDS.find(([word]) => word.test(plain));
  if (hit) return { ok: true, employment: hit[1] };
  if (plain === '') {
    return {
      ok: false,
      problem: problem('employment-absent', '未写明用工形式', 'no kind of employment is stated'),
    };
  }
  const zh = `看不懂用工形式“${quote(text)}”`;
  return {
    ok: false,
    problem: problem('employment-unclear', zh, `kind of employment “${quote(text)}” is not understood`),
  };
}
