import { pinyin } from 'pinyin-pro';
import { runsOf } from './chinese-text.js';

const LONGEST = 4;
const LONGEST_TAIL = 8;
const CACHE_LIMIT = 50_000;
const known = new Map<string, PinyinTokens>();

/** How a short text sounds: joined syllables, and their initials. */
export interface PinyinTokens {
  full: string[];
  /** Of `full` what is two to four characters: enough for names that stand beside. */
  short: string[];
  /** Of whole runs: 焊工 is hg. */
  initials: string[];
  /** Of parts of runs: the hg in 氩弧焊工. */
  innerInitials: string[];
}

/** Syllables without tones, one for each character, a sign without a known sound as itself; ü is v, as it is typed. */
export function syllables(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', v: true });
}

/** Half a sign is no text: a search server refuses it. */
export const initialOf = (sound: string): string => String.fromCodePoint(sound.codePointAt(0) ?? 0x20);

function collect(
  run: string,
  short: Set<string>,
  long: Set<string>,
  whole: Set<string>,
  initials: Set<string>,
): void {
  const sounds = syllables(run);
  if (sounds.length > 1) whole.add(sounds.map(initialOf).join(''));
  for (let from = 0; from < sounds.length; from++) {
    for (let to = from + 2; to <= Math.min(from + LONGEST, sounds.length); to++) {
      short.add(sounds.slice(from, to).join(''));
      initials.add(sounds.slice(from, to).map(initialOf).join(''));
    }
    const tail = sounds.slice(from, from + LONGEST_TAIL);
    if (tail.length > LONGEST) {
      long.add(tail.join(''));
      initials.add(tail.map(initialOf).join(''));
    }
  }
  if (sounds.length === 1) short.add(sounds[0] ?? '');
}

/** Every two to four neighbouring characters as they are typed, and what follows a place, to be found by its beginning. */
export function pinyinTokens(foldedText: string): PinyinTokens {
  const cached = known.get(foldedText);
  if (cached) return cached;
  const short = new Set<string>();
  const long = new Set<string>();
  const whole = new Set<string>();
  const inner = new Set<string>();
  for (const run of runsOf(foldedText)) if (run.han) collect(run.text, short, long, whole, inner);
  const tokens = {
    full: [...short, ...long],
    short: [...short],
    initials: [...whole],
    innerInitials: [...inner].filter((token) => !whole.has(token)),
  };
  if (known.size >= CACHE_LIMIT) known.clear();
  known.set(foldedText, tokens);
  return tokens;
}
