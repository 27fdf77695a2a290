import { invalid } from './refusal.js';

/** One page of a list; `next` goes on after its last row and is null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** The place of a row in its list: the values that the list is ordered by, the id last. */
export type Place = (string | number)[];

/** Writes a place so that it survives a query string. */
export function toCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads what {@link toCursor} wrote; anything else is a fault of the field `after`. */
export function fromCursor(text: string | undefined, types: readonly ('string' | 'number')[]): Place | null {
  if (text === undefined) return null;
  const place = parse(text);
  if (place?.length === types.length && types.every((type, at) => isOf(type, place[at]))) return place;
  throw invalid({
    field: 'after',
    code: 'cursor',
    zh: '不是有效的翻页位置',
    en: 'is not a cursor from a list',
  });
}

/** JSON can say numbers that are none, 1e400, and no database takes them. */
function isOf(type: 'string' | 'number', value: unknown): boolean {
  return type === 'number' ? Number.isFinite(value) : typeof value === type;
}

/** Cuts rows that were read one beyond `limit` into a page. */
export function page<R, T>(
  rows: R[],
  limit: number,
  placeOf: (row: R) => Place,
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? toCursor(placeOf(last)) : null };
}

function parse(text: string): Place | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? (value as Place) : null;
  } catch {
    return null;
  }
}
