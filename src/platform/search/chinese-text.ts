import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const folded = new Map<string, string>();

/** Raise it when tokens change, so that every index asks for a rebuild. */
export const TEXT_VERSION = 2;

const HAN = '\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const WORD = 'a-z0-9\\u00c0-\\u024f\\u0370-\\u1fff\\u3040-\\u30ff\\uac00-\\ud7af';
const RUNS = new RegExp(`\\.net(?![a-z0-9])|[${HAN}]+|[${WORD}]+(?:\\+\\+|#)?`, 'gu');
const HAN_START = new RegExp(`^[${HAN}]`, 'u');

/** A stretch of one script, as found between blanks, punctuation and changes of script. */
export interface Run {
  text: string;
  han: boolean;
  at: number;
}

function foldChar(char: string): string {
  const known = folded.get(char);
  if (known !== undefined) return known;
  const plain = char.normalize('NFKC').toLowerCase();
  const out = /^\s+$/.test(plain) ? ' ' : toSimplified(plain);
  folded.set(char, out);
  return out;
}

/** Of each unit of text: not asked yet, folds to itself, folds to something else. */
const UNKNOWN = 0;
const ITSELF = 1;
const OTHER = 2;
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return (kinds[code] = !surrogate && foldChar(char) === char ? ITSELF : OTHER);
}

/** Whether folding changes nothing, which nearly all texts here are written so as to allow; a look at each unit, no more. */
function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kinds[code] ?? UNKNOWN;
    if ((kind === UNKNOWN ? kindOf(code) : kind) === OTHER) return false;
  }
  return true;
}

/** Folded text; `at` leads from a place in it to the place in the original. */
export interface Mapped {
  text: string;
  at(place: number): number;
}

/** Folds width, case and traditional characters one by one, so that each place leads back to the original. */
export function foldMapped(text: string): Mapped {
  if (isFolded(text)) return { text, at: (place) => Math.min(place, text.length) };
  let out = '';
  const origin: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = foldChar(char);
    for (let i = 0; i < plain.length; i++) origin.push(at);
    out += plain;
    at += char.length;
  }
  return { text: out, at: (place) => origin[place] ?? text.length };
}

/** The form in which texts and queries are compared: NFKC, lower case, simplified, single blanks. */
export function fold(text: string): string {
  if (isFolded(text)) return text.replace(/ {2,}/g, ' ').trim();
  let out = '';
  for (const char of text) out += foldChar(char);
  return out.replace(/ {2,}/g, ' ').trim();
}

/** Splits folded text where blanks, punctuation or the script end a run. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(RUNS)].map((m) => ({ text: m[0], han: HAN_START.test(m[0]), at: m.index }));
}

/** The index form of a Latin word: letters and digits only, so that C++, C# and .NET stay apart from C and net. */
export function latinToken(word: string): string {
  return word.replace(/\+\+$/, 'plusplus').replace(/#$/, 'sharp').replace(/^\./, 'dot');
}

/** Overlapping pairs of characters; a single character stands for itself. */
export function bigrams(run: string): string[] {
  const chars = [...run];
  if (chars.length === 1) return chars;
  return chars.slice(1).map((char, i) => chars[i] + char);
}

/** Tokens of a text in order, so that phrases hold; neighbouring Latin words are added joined as well. */
export function textTokens(foldedText: string): string[] {
  const tokens: string[] = [];
  const joined: string[] = [];
  let before: Run | undefined;
  for (const run of runsOf(foldedText)) {
    if (run.han) {
      const chars = bigrams(run.text);
      for (const token of chars) tokens.push(token);
    } else {
      tokens.push(latinToken(run.text));
      if (run.text.startsWith('.')) joined.push(run.text.slice(1));
      if (before && !before.han && run.at - before.at - before.text.length === 1)
        joined.push(latinToken(before.text + run.text));
    }
    before = run;
  }
  return tokens.concat(joined);
}
