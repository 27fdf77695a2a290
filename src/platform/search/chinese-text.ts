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

/** What each unit of text folds to: 0 while nobody asked, {@link LONGER} where that is not one unit for one. */
const units = new Uint16Array(0x10000);
const LONGER = 0xffff;

function learn(code: number): number {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const to = surrogate ? '' : foldChar(String.fromCharCode(code));
  return (units[code] = to.length === 1 ? to.charCodeAt(0) : LONGER);
}

/** The text folded unit by unit, so that each keeps its place; null where one of them needs more than one. */
function foldUnits(text: string): string | null {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = units[code] || learn(code);
    if (to === LONGER) return null;
    if (to === code) continue;
    out += text.slice(from, i) + String.fromCharCode(to);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Folded text; `at` leads from a place in it to the place in the original. */
export interface Mapped {
  text: string;
  at(place: number): number;
}

/** Folds width, case and traditional characters one by one, so that each place leads back to the original. */
export function foldMapped(text: string): Mapped {
  const kept = foldUnits(text);
  if (kept !== null) return { text: kept, at: (place) => Math.min(place, text.length) };
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
  const out = foldUnits(text) ?? Array.from(text, foldChar).join('');
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
