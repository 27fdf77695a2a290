import { SHOWN_COLUMNS } from '../../src/features/postings/posting-rows.js';
import type { PostingFilter } from '../../src/features/postings/posting-filter.rules.js';
import { OPEN, whereOpen } from '../../src/features/postings/posting-filter.sql.js';

export const PAGE = 20;

/** What people narrow the list by, most of it by one or two things. */
export const FILTERS: PostingFilter[] = [
  { side: 'demand', region: ['330211'] },
  { side: 'demand', region: ['330211002'] },
  { side: 'demand', region: ['330211003'], employment: ['full-time'] },
  { side: 'demand', occupation: ['6'] },
  { side: 'demand', occupation: ['6-18'] },
  { side: 'demand', payMin: 6000 },
  { side: 'demand', payMin: 7000, region: ['330211001'] },
  { side: 'demand', boardLodging: ['both'] },
  { side: 'demand', educationAtMost: 'senior-high' },
  { side: 'demand', shift: ['day'], experienceAtMost: 1 },
  { side: 'supply', region: ['330211'] },
  { side: 'supply', occupation: ['4'] },
];

export function address(filter: PostingFilter): string {
  const query = new URLSearchParams({ limit: String(PAGE) });
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
  return `/api/v1/postings?${query.toString()}`;
}

/** One statement with its values, for the raw driver. */
export interface Statement {
  sql: string;
  params: unknown[];
}

/** The page in one statement, as somebody would write it who needs nothing else. */
export function pageStatement(filter: PostingFilter, today: string): Statement {
  const { sql, params } = whereOpen(filter, { now: Date.now(), today });
  const order = `ORDER BY published_at DESC, id DESC LIMIT ${PAGE + 1}`;
  return { sql: `SELECT ${SHOWN_COLUMNS} FROM postings WHERE ${sql} ${order}`, params };
}

export function oneStatement(): string {
  return `SELECT ${SHOWN_COLUMNS} FROM postings WHERE id = ? AND ${OPEN}`;
}
