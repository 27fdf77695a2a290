import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import type { Moment, PostingFilter } from './posting-filter.rules.js';
import { type Condition, whereOpen } from './posting-filter.sql.js';
import { SIDES } from './posting-words.rules.js';

export type Order = 'newest' | 'pay';

/** Where a page begins: behind this row, or after so many rows. */
export interface Start {
  behind?: { value: number | null; id: string };
  skip?: number;
}

/** A row's place in its list; `value` is what the list is ordered by. */
export interface Placed {
  id: string;
  value: number | null;
}

/** Counting further costs more than anyone learns from it. */
export const MOST_COUNTED = 10_000;

const COLUMN: Record<Order, string> = { newest: 'published_at', pay: 'pay_month_max' };

/** Filtered lists straight from the database, by keyset: what is published meanwhile neither repeats nor hides a row. */
@Injectable()
export class PostingListQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  moment(): Moment {
    return { now: this.clock.now(), today: this.clock.today() };
  }

  /** At most `limit` places in order, newest or best paid first; unknown pay comes last. */
  async places(filter: PostingFilter, order: Order, start: Start, limit: number): Promise<Placed[]> {
    const skip = start.skip ?? 0;
    const column = COLUMN[order];
    const sorted = `ORDER BY value DESC, id DESC LIMIT ${Math.trunc(limit + skip)}`;
    const beyond = behind(order, start.behind);
    // One ordered walk along the index for each side, then a merge of a few rows.
    const walks = (filter.side ? [filter.side] : SIDES).map((side) => {
      const { sql, params } = whereOpen({ ...filter, side }, this.moment());
      const walk = `SELECT id, ${column} AS value FROM postings WHERE ${sql}${beyond.sql} ${sorted}`;
      return { sql: `SELECT id, value FROM (${walk}) ${side}_walk`, params: [...params, ...beyond.params] };
    });
    const sql = `${walks.map((walk) => walk.sql).join(' UNION ALL ')} ${sorted} OFFSET ${Math.trunc(skip)}`;
    const params = walks.flatMap((walk) => walk.params);
    const rows = await this.db.rows<{ id: string; value: number | null }>(sql, params);
    return rows
      .slice(0, limit)
      .map(({ id, value }) => ({ id, value: value === null ? null : Number(value) }));
  }

  /** How many there are, up to {@link MOST_COUNTED}. */
  async count(filter: PostingFilter): Promise<number> {
    const { sql, params } = whereOpen(filter, this.moment());
    const some = `SELECT 1 AS one FROM postings WHERE ${sql} LIMIT ${MOST_COUNTED}`;
    const [row] = await this.db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM (${some}) counted`, params);
    return Number(row?.n ?? 0);
  }
}

function behind(order: Order, place: Start['behind']): Condition {
  if (!place) return { sql: '', params: [] };
  const { value, id } = place;
  const column = COLUMN[order];
  if (value === null) return { sql: ` AND ${column} IS NULL AND id < ?`, params: [id] };
  const further = `(${column} < ? OR id < ?)`;
  const seek = ` AND ${column} <= ? AND ${further}`;
  // What is published has its instant; pay may be unknown and comes last then.
  const sql = order === 'newest' ? seek : ` AND (${column} IS NULL OR (${column} <= ? AND ${further}))`;
  return { sql, params: [value, value, id] };
}
