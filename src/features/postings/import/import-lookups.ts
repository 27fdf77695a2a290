import { findRegion } from '../../reference/region-finder.js';
import { titleCoder } from '../../reference/title-coder.js';
import type { ImportLookups } from './import-draft.js';

const KEPT = 20_000;
const LONGEST = 200;

/** The reference data's finders with a memory for one file, whose places and titles repeat themselves. */
export async function rememberingLookups(today: string, home?: string): Promise<ImportLookups> {
  const coder = await titleCoder();
  const likely = remembered(
    (title: string) => coder.likely(title),
    (title) => title,
  );
  return {
    today,
    home,
    findRegion: remembered(findRegion, (text, within) => `${within ?? ''}\n${text}`),
    codeTitle: (title, description) => coder.code(title, description, likely(title)),
  };
}

/** The same function with a memory for short keys, whose values nobody may change. */
export function remembered<A extends unknown[], R>(find: (...args: A) => R, keyOf: (...args: A) => string) {
  const known = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    if (key.length > LONGEST) return find(...args);
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = find(...args);
    if (known.size >= KEPT) known.clear();
    known.set(key, fresh);
    return fresh;
  };
}
