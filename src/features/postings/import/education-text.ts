import type { Education } from '../posting-words.rules.js';
import { fold } from './chinese-text.js';
import type { TextProblem } from './import-fault.js';
import { problem, quote } from './import-fault.js';

export type EducationResult = { ok: true; education: Education } | { ok: false; problem: TextProblem };

const WORDS: [RegExp, Education][] = [
  [/小学|primary/, 'primary'],
  [/初中|junior high/, 'junior-high'],
  [/高中|high school/, 'senior-high'],
  [/中专|中技|中职|职高|技校|职校|中等/, 'secondary-vocational'],
  [/大专|专科|高职|高技|college/, 'college'],
  [/本科|学士|统本|bachelor/, 'bachelor'],
  [/硕士|研究生|mba|master/, 'master'],
  [/博士|phd|doctor/, 'doctor'],
];

/** The lowest level that an advertisement accepts: 大专/本科 is college, 初中及以下 asks for nothing. */
export function parseEducation(text: string): EducationResult {
  const plain = fold(text.slice(0, 100)).replace(/junior high/g, '初中');
  const hit = WORDS.find(([word]) => word.test(plain));
  if (/以下/.test(plain) && hit) return { ok: true, education: 'none' };
  if (hit) return { ok: true, education: hit[1] };
  if (/不限|不要求|无要求|不拘|^无$|^(?:any|none)$/.test(plain)) return { ok: true, education: 'none' };
  if (plain === '')
    return { ok: false, problem: problem('education-absent', '未写明学历', 'no education is stated') };
  const zh = `看不懂学历“${quote(text)}”`;
  return {
    ok: false,
    problem: problem('education-unclear', zh, `education “${quote(text)}” is not understood`),
  };
}
