import { fromCursor, toCursor } from '../../platform/http/cursor.js';
import type { Order, Place } from './posting-list.queries.js';
import { invalid } from '../../platform/http/refusal.js';

const UNKNOWN_PAY = -1;

/** The place behind a row of a list from the database; good for that order only. */
export function placeCursor(order: Order, { value, id }: Place): string {
  return toCursor([order, value ?? UNKNOWN_PAY, id]);
}

export function readPlace(after: string | undefined, order: Order): Place | undefined {
  const place = fromCursor(after, ['string', 'number', 'string']);
  if (!place) return undefined;
  const [of, value, id] = place as [string, number, string];
  if (of !== order) throw otherList();
  return { value: value === UNKNOWN_PAY ? null : value, id };
}

/** The next page of what the engine ranked; the length of a page belongs to its number. */
export function pageCursor(page: number, limit: number): string {
  return toCursor([page, limit]);
}

export function readPage(after: string | undefined): { page: number; limit: number } | undefined {
  const place = fromCursor(after, ['number', 'number']);
  if (!place) return undefined;
  const [page, limit] = place as [number, number];
  const whole = [page, limit].every((value) => Number.isInteger(value) && value >= 1 && value <= 1000);
  if (!whole || limit > 100) throw otherList();
  return { page, limit };
}

function otherList(): Error {
  const words = { zh: '翻页位置不属于这个列表', en: 'is a cursor of another list' };
  return invalid({ field: 'after', code: 'cursor', ...words });
}

/** A number and a place cannot both say where a page begins. */
export function checkOneStart({ page, after }: { page?: number; after?: string }): void {
  if (page === undefined || after === undefined) return;
  const words = { zh: '页码与 after 只能给出一个', en: 'goes without `after`: only one says where to begin' };
  throw invalid({ field: 'page', code: 'page-and-after', ...words });
}

/** Refuses pages beyond the hits that can be paged through. */
export function checkPage(page: number, limit: number, most: number): void {
  if ((page - 1) * limit < most) return;
  const words = {
    zh: `最多翻看前 ${most} 条，请用 after 继续或缩小范围`,
    en: `pages reach to hit ${most} only: go on with \`after\`, or narrow the list`,
  };
  throw invalid({ field: 'page', code: 'range', ...words });
}
