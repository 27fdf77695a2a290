import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { marks } from '../../platform/db/statements.js';
import type { Moment, PostingFilter } from './posting-filter.rules.js';
import { PostingBreadth } from './posting-breadth.js';
import { type Condition, OPEN, whereOpen } from './posting-filter.sql.js';
import { showable, type Showable, SHOWN_COLUMNS } from './posting-rows.js';
import { type Side, SIDES } from './posting-words.rules.js';

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
    private readonly breadth: PostingBreadth,
  ) {}

  moment(): Moment {
    return { now: this.clock.now(), today: this.clock.today() };
  }

  /** At most `limit` postings in order, newest or best paid first; unknown pay comes last. Of one side: one walk, one statement. */
  async page(filter: PostingFilter, order: Order, start: Start, limit: number): Promise<Showable[]> {
    if (!filter.side) return this.whole(await this.places(filter, order, start, limit));
    const walk = await this.walk(SHOWN_COLUMNS, filter, filter.side, order, start.behind);
    const sql = `${walk.sql} LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(start.skip ?? 0)}`;
    return (await this.db.rows<Record<string, unknown>>(sql, walk.params)).map(showable);
  }

  /** The places alone, of either side: one ordered walk along the index for each, then a merge of a few rows. */
  async places(filter: PostingFilter, order: Order, start: Start, limit: number): Promise<Placed[]> {
    const skip = start.skip ?? 0;
    const columns = `id, ${COLUMN[order]} AS value`;
    const most = `LIMIT ${Math.trunc(limit + skip)}`;
    const walks: Condition[] = [];
    for (const side of filter.side ? [filter.side] : SIDES) {
      const { sql, params } = await this.walk(columns, filter, side, order, start.behind);
      walks.push({ sql: `SELECT id, value FROM (${sql} ${most}) ${side}_walk`, params });
    }
    const merged = walks.map((walk) => walk.sql).join(' UNION ALL ');
    const sql = `${merged} ORDER BY value DESC, id DESC ${most} OFFSET ${Math.trunc(skip)}`;
    const params = walks.flatMap((walk) => walk.params);
    const rows = await this.db.rows<{ id: string; value: number | null }>(sql, params);
    return rows
      .slice(0, limit)
      .map(({ id, value }) => ({ id, value: value === null ? null : Number(value) }));
  }

  private async walk(
    columns: string,
    filter: PostingFilter,
    side: Side,
    order: Order,
    place: Start['behind'],
  ): Promise<Condition> {
    const at = this.moment();
    const blind = await this.breadth.blind(filter, side, order, at);
    const { sql, params } = whereOpen({ ...filter, side }, at, blind);
    const beyond = behind(order, place);
    const ordered = `ORDER BY ${COLUMN[order]} DESC, id DESC`;
    const text = `SELECT ${columns} FROM postings WHERE ${sql}${beyond.sql} ${ordered}`;
    return { sql: text, params: [...params, ...beyond.params] };
  }

  private async whole(places: Placed[]): Promise<Showable[]> {
    if (places.length === 0) return [];
    const ids = places.map(({ id }) => id);
    const sql = `SELECT ${SHOWN_COLUMNS} FROM postings WHERE id IN (${marks(ids)}) AND ${OPEN}`;
    const rows = await this.db.rows<Record<string, unknown>>(sql, [...ids, this.clock.today()]);
    const byId = new Map(rows.map((row) => [row.id as string, showable(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** How many there are, up to {@link MOST_COUNTED}. */
  async count(filter: PostingFilter): Promise<number> {
    const { sql, params } = whereOpen(filter, this.moment());
    const some = `SELECT 1 AS one FROM postings WHERE ${sql} LIMIT ${MOST_COUNTED}`;
    const [row] = await this.db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM (${some}) counted`, params);
    return Number(row?.n ?? 0);
  }
}

/** Where a row stands in its list. */
export function placeOf(row: Showable, order: Order): Placed {
  return { id: row.id, value: order === 'newest' ? row.publishedAt : row.payMonthMax };
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
