import { Clock } from '../../src/platform/clock/clock.js';
import type { Db } from '../../src/platform/db/db.js';
import { PostingBreadth } from '../../src/features/postings/posting-breadth.js';
import type { PostingFilter } from '../../src/features/postings/posting-filter.rules.js';
import { OPEN, whereOpen } from '../../src/features/postings/posting-filter.sql.js';
import { SHOWN_COLUMNS } from '../../src/features/postings/posting-rows.js';
import type { Raw } from '../bare/database.js';

export const PAGE = 20;

type Narrowed = PostingFilter & Required<Pick<PostingFilter, 'side'>>;

/** What people narrow the list by, most of it by one or two things. */
export const FILTERS: Narrowed[] = [
  { side: 'demand', region: ['330211'] },
  { side: 'demand', region: ['330211002'] },
  { side: 'demand', region: ['330211003'], employment: ['full-time'] },
  { side: 'demand', occupation: ['6'] },
  { side: 'demand', occupation: ['6-18-02-04'] },
  { side: 'demand', payMin: 6000 },
  { side: 'demand', payMin: 7000, region: ['330211001'] },
  { side: 'demand', boardLodging: ['both'] },
  { side: 'demand', educationAtMost: 'senior-high' },
  { side: 'demand', shift: ['day'], experienceAtMost: 1 },
  { side: 'supply', region: ['330211'] },
  { side: 'supply', occupation: ['4'] },
];

export function address(filter: PostingFilter & { q?: string }): string {
  const query = new URLSearchParams({ limit: String(PAGE) });
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
  return `/api/v1/postings?${query.toString()}`;
}

/** One statement with its values, for the raw driver. */
export interface Statement {
  sql: string;
  params: unknown[];
}

/** The statement that the product asks too, with the same choice of index. */
export async function pageStatement(filter: Narrowed, today: string, raw: Raw): Promise<Statement> {
  const db = { rows: (sql: string, params: unknown[]) => raw.all(sql, params) } as unknown as Db;
  const at = { now: Date.now(), today };
  const blind = await new PostingBreadth(db, new Clock()).blind(filter, filter.side, 'newest', at);
  const { sql, params } = whereOpen(filter, at, blind);
  const order = `ORDER BY published_at DESC, id DESC LIMIT ${PAGE + 1}`;
  return { sql: `SELECT ${SHOWN_COLUMNS} FROM postings WHERE ${sql} ${order}`, params };
}

export function oneStatement(): string {
  return `SELECT ${SHOWN_COLUMNS} FROM postings WHERE id = ? AND ${OPEN}`;
}
