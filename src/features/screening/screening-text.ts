import { Converter } from 'opencc-js/t2cn';
import { findNumerals } from './screening-numerals.js';

/** Text made ready for matching; each of its units knows the stretch of the original that it stands for. */
export interface NormalisedText {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const SYMBOLS: Record<string, string> = { '♂': '男', '♀': '女', '🚹': '男', '🚺': '女' };
/** What one UTF-16 unit becomes, filled as characters are met: at most 65,536 short strings. */
const folded: (string | undefined)[] = [];
const isHan = (c: string | undefined): boolean => c !== undefined && c >= '㐀' && c <= '鿿';
const BLANK = /^[^\S\n]$/;
/** Ornaments that only hide a word when they stand between two Chinese characters. */
const ORNAMENT = /^[*_~^#•·"'`=\\]$/;
/** Marks that part clauses as a rule, but hide a word when single characters are strung on them: 限.男.性. */
const STRUNG =
  /(?<=(?:^|[^㐀-鿿])|([.\-/|+])[㐀-鿿])[㐀-鿿](?:([.\-/|+])[㐀-鿿](?![㐀-鿿])(?=\2|$|[^㐀-鿿])){2,40}/g;

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
    for (let i = 0; i < text.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
    this.text += text;
  }
}

function foldAll(original: string): Cells {
  const cells = new Cells();
  for (let i = 0; i < original.length;) {
    const char = String.fromCodePoint(original.codePointAt(i)!);
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
  const strung = new Set<number>();
  for (const match of text.matchAll(STRUNG)) {
    for (let k = 0; k < match[0].length; k++) if (!isHan(match[0][k])) strung.add(match.index + k);
  }
  const kept = new Cells();
  for (let i = 0; i < text.length;) {
    let next = i;
    while (next < text.length && (BLANK.test(text[next]!) || ORNAMENT.test(text[next]!))) next++;
    const between = next > i && separates(text, i, next);
    if (between) i = next;
    else if (next > i) for (; i < next; i++) kept.push(text[i]!, source.starts[i]!, source.ends[i]!);
    if (i >= text.length) break;
    if (!strung.has(i)) kept.push(text[i]!, source.starts[i]!, source.ends[i]!);
    i++;
  }
  return kept;
}

/** Whether text[from, to) only parts Chinese characters; bare blanks also between one and a digit or letter. */
function separates(text: string, from: number, to: number): boolean {
  const [before, after] = [isHan(text[from - 1]), isHan(text[to])];
  if (before && after) return true;
  return (before || after) && /^[^\S\n]+$/.test(text.slice(from, to));
}

function foldNumerals(source: Cells): Cells {
  const spans = findNumerals(source.text);
  if (spans.length === 0) return source;
  const result = new Cells();
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at++) result.push(source.text[at]!, source.starts[at]!, source.ends[at]!);
  };
  for (const { start, end, digits } of spans) {
    copy(start);
    result.push(digits, source.starts[start]!, source.ends[end - 1]!);
    at = end;
  }
  copy(source.text.length);
  return result;
}

/**
 * Makes equal what reads equal: width and case (NFKC), ♂♀, traditional characters, blanks and ornaments between
 * Chinese characters, Chinese numerals before a unit. Keeps line breaks and the punctuation that parts clauses.
 */
export function normalise(original: string): NormalisedText {
  return foldNumerals(dropSeparators(foldAll(original)));
}

/** The stretch of the original that [start, end) of the normalised text stands for. */
export function originalSpan(text: NormalisedText, start: number, end: number): [number, number] {
  return [text.starts[start]!, text.ends[end - 1]!];
}
