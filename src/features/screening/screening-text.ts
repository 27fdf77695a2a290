import { Converter } from 'opencc-js/t2cn';
import { findNumerals } from './screening-numerals.js';
import type { NumeralSpan } from './screening-numerals.js';

/** Text made ready for matching; each of its units knows the stretch of the original that it stands for. */
export interface NormalisedText {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const SYMBOLS: Record<string, string> = { '♂': '男', '♀': '女', '🚹': '男', '🚺': '女' };
/** What one UTF-16 unit becomes, filled as characters are met: at most 65,536 short strings. */
const folded = Array.from<string | undefined>({ length: 0x10000 });
const isHan = (c: string | undefined): boolean => c !== undefined && c >= '㐀' && c <= '鿿';
/** Blanks, and ornaments that only hide a word when they stand between two Chinese characters. */
const SOFT = /[^\S\n]|[*_~^#•·"'`=\\]/;
const SOFT_RUN = /(?:[^\S\n]|[*_~^#•·"'`=\\])+/g;
/** Marks that part clauses as a rule, but hide a word when single characters are strung on them: 限.男.性. */
const STRUNG = /[㐀-鿿](?:[.\-/|+][㐀-鿿](?![㐀-鿿])){2,40}/g;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function fold(char: string): string {
  const symbol = SYMBOLS[char];
  if (symbol) return symbol;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) return '';
  if (/^[\r\u2028\u2029\v\f]$/.test(char)) return '\n';
  if (/^[‐‑‒–—―−﹣－]$/.test(char)) return '-';
  if (/^[·・‧•●]$/.test(char)) return '·';
  const plain = char.normalize('NFKC').toLowerCase();
  return isHan(plain) ? toSimplified(plain) : plain;
}

function foldUnit(char: string): string {
  const code = char.charCodeAt(0);
  return (folded[code] ??= fold(char));
}

class Cells {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  push(text: string, start: number, end: number): void {
    if (text === '') return;
    this.text += text;
    do {
      this.starts.push(start);
      this.ends.push(end);
    } while (this.starts.length < this.text.length);
  }

  copy(source: Cells, from: number, to: number): void {
    this.text += source.text.slice(from, to);
    for (let i = from; i < to; i++) {
      this.starts.push(source.starts[i]!);
      this.ends.push(source.ends[i]!);
    }
  }
}

function foldAll(original: string): Cells {
  const cells = new Cells();
  for (let i = 0; i < original.length;) {
    const pair = isSurrogate(original.charCodeAt(i));
    const char = pair ? String.fromCodePoint(original.codePointAt(i)!) : original[i]!;
    const end = i + char.length;
    const plain = char.length === 1 ? foldUnit(char) : fold(char);
    if (plain) cells.push(plain, i, end);
    else if (cells.ends.length > 0) extendOverMark(cells, char, i, end);
    i = end;
  }
  return cells;
}

/** A variation selector or accent belongs to the character before it; a zero-width blank to nobody. */
function extendOverMark(cells: Cells, char: string, start: number, end: number): void {
  if (!/^\p{M}$/u.test(char) || cells.ends.at(-1) !== start) return;
  const owner = cells.starts.at(-1);
  for (let k = cells.ends.length - 1; k >= 0 && cells.starts[k] === owner; k--) cells.ends[k] = end;
}

function dropSeparators(source: Cells): Cells {
  const { text } = source;
  const dropped: [number, number][] = [];
  for (const match of text.matchAll(SOFT_RUN)) {
    const end = match.index + match[0].length;
    if (separates(text, match.index, end)) dropped.push([match.index, end]);
  }
  for (const match of text.matchAll(STRUNG)) {
    for (let k = 0; k < match[0].length; k++) {
      const at = match.index + k;
      if (!isHan(text[at]) && !SOFT.test(text[at]!)) dropped.push([at, at + 1]);
    }
  }
  dropped.sort((a, b) => a[0] - b[0]);
  return replaceSpans(
    source,
    dropped.map(([start, end]) => ({ start, end, digits: '' })),
  );
}

/** Whether text[from, to) only parts Chinese characters; bare blanks also between one and a digit or letter. */
function separates(text: string, from: number, to: number): boolean {
  const [before, after] = [isHan(text[from - 1]), isHan(text[to])];
  if (before && after) return true;
  return (before || after) && /^[^\S\n]+$/.test(text.slice(from, to));
}

/** Puts other text in place of spans (ordered, apart); what is put there stands for the whole span. */
function replaceSpans(source: Cells, spans: readonly NumeralSpan[]): Cells {
  if (spans.length === 0) return source;
  const result = new Cells();
  let at = 0;
  for (const { start, end, digits } of spans) {
    result.copy(source, at, start);
    result.push(digits, source.starts[start]!, source.ends[end - 1]!);
    at = end;
  }
  result.copy(source, at, source.text.length);
  return result;
}

/**
 * Makes equal what reads equal: width and case (NFKC), ♂♀, traditional characters, blanks and ornaments between
 * Chinese characters, Chinese numerals before a unit. Keeps line breaks and the punctuation that parts clauses.
 */
export function normalise(original: string): NormalisedText {
  if (original.length > SHORT) return normalised(original);
  let known = short.get(original);
  if (known) return known;
  if (short.size >= KEPT) short.clear();
  short.set(original, (known = normalised(original)));
  return known;
}

/** Short texts are the same in many postings. */
const SHORT = 60;
const KEPT = 20_000;
const short = new Map<string, NormalisedText>();

function normalised(original: string): NormalisedText {
  const tight = dropSeparators(foldAll(original));
  return replaceSpans(tight, findNumerals(tight.text));
}

/** The stretch of the original that [start, end) of the normalised text stands for. */
export function originalSpan(text: NormalisedText, start: number, end: number): [number, number] {
  return [text.starts[start]!, text.ends[end - 1]!];
}
