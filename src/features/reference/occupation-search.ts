import { setImmediate as breathe } from 'node:timers/promises';
import { fold } from '../../platform/search/chinese-text.js';
import { syllables } from '../../platform/search/pinyin-tokens.js';
import { occupationRows } from './occupations.js';

/** An occupation found while typing, and the name that matched: its own or that of one of its work types. */
export interface FoundOccupation {
  code: string;
  name: string;
  minor: string;
  /** The official work type (工种) that matched, where it was one. */
  workType: string | null;
}

interface Entry extends FoundOccupation {
  text: string;
  /** Joined syllables and initials; filled before the first Latin question. */
  sound: string;
  initials: string;
}

const AT_ONCE = 25;
const entries: Entry[] = occupationRows().flatMap(({ code, name, minor, workTypes }) => [
  entry({ code, name, minor, workType: null }, name),
  ...workTypes.map((workType) => entry({ code, name, minor, workType }, workType)),
]);
let sounded: Promise<void> | undefined;

function entry(found: FoundOccupation, text: string): Entry {
  return { ...found, text: fold(text), sound: '', initials: '' };
}

/** Best matches first, one for each occupation: by code, by the characters of a name, or by its sound (hangong, hg). */
export async function searchOccupations(typed: string, limit: number): Promise<FoundOccupation[]> {
  const asked = fold(typed).replace(/\s+/g, '');
  const latin = /^[a-z']+$/.test(asked);
  if (latin) await (sounded ??= sound());
  const ranked = entries
    .map((one) => ({ one, rank: rankOf(one, latin ? asked.replaceAll("'", '') : asked, latin) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || (a.one.code < b.one.code ? -1 : 1));
  const best = new Map<string, FoundOccupation>();
  for (const { one } of ranked) {
    if (best.size >= limit) break;
    if (!best.has(one.code)) best.set(one.code, shown(one));
  }
  return [...best.values()];
}

const NONE = 100;

/** Whole names before beginnings before what stands inside; shorter names first. */
function rankOf(
  { text, code, sound: heard, initials, workType }: Entry,
  asked: string,
  latin: boolean,
): number {
  const length = Math.min(text.length, 30) / 100 + (workType === null ? 0 : 0.005);
  if (/^[1-8](-\d*)*$/.test(asked)) return code.startsWith(asked) && workType === null ? length : NONE;
  const by = (whole: string, base: number): number => {
    if (whole === asked) return base;
    if (whole.startsWith(asked)) return base + 1;
    return whole.includes(asked) ? base + 2 : NONE;
  };
  const rank = Math.min(by(text, 0), latin ? Math.min(by(heard, 0), by(initials, 3)) : NONE);
  return rank === NONE ? NONE : rank + length;
}

function shown({ code, name, minor, workType }: Entry): FoundOccupation {
  return { code, name, minor, workType };
}

/** Half a second of work, in slices that leave the others their turn. */
async function sound(): Promise<void> {
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    for (const one of entries.slice(at, at + AT_ONCE)) {
      const heard = syllables(one.text);
      one.sound = heard.join('');
      one.initials = heard.map((syllable) => syllable[0] ?? '').join('');
    }
    await breathe();
  }
}
