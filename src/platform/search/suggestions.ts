import { fold } from './chinese-text.js';
import { pinyinTokens } from './pinyin-tokens.js';
import type { IndexDefinition } from './search.port.js';

const STARTS = 3;
const CONTAINS = 2;
const SOUNDS = 1;

function fit(value: string, typed: string): number {
  const plain = fold(value);
  if (plain.startsWith(typed)) return STARTS;
  const close = typed.replaceAll(' ', '');
  if (plain.replaceAll(' ', '').includes(close)) return CONTAINS;
  if (!/^[a-z]+$/.test(close)) return 0;
  const heard = pinyinTokens(plain);
  return [heard.full, heard.initials, heard.innerInitials].flat().some((s) => s.startsWith(close))
    ? SOUNDS
    : 0;
}

/** Distinct values that fit what was typed: beginnings before the middle before mere sound, then the more frequent. */
export function pickSuggestions(
  definition: IndexDefinition,
  sources: Record<string, string[]>[],
  typed: string,
  limit: number,
): string[] {
  const fields = definition.text.filter((field) => field.suggest).map((field) => field.name);
  const plain = fold(typed);
  const scores = new Map<string, { fit: number; times: number }>();
  for (const value of sources.flatMap((source) => fields.flatMap((field) => source[field] ?? []))) {
    const known = scores.get(value);
    if (known) known.times++;
    else scores.set(value, { fit: fit(value, plain), times: 1 });
  }
  return [...scores]
    .filter(([, score]) => score.fit > 0)
    .sort(([a, x], [b, y]) => y.fit - x.fit || y.times - x.times || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([value]) => value);
}
