import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import type { Moment, PostingFilter } from './posting-filter.rules.js';
import { PostingBreadth } from './posting-breadth.js';
import { type Condition, whereOpen } from './posting-filter.sql.js';
import { GROUNDS, type ViewGrounds } from './posting-kept-views.js';
import { type Side, SIDES } from './posting-words.rules.js';

export type Order = 'newest' | 'pay';

/** Where a page begins: behind this row, or after so many rows. */
export interface Start {
  behind?: Place;
  skip?: number;
}

/** `value` is what the list is ordered by. */
export interface Place {
  id: string;
  value: number | null;
}

/** A row's place in its list, and what its view hangs on. */
export type Placed = Place & ViewGrounds;

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

  /**
   * At most `limit` places in order, newest or best paid first; unknown pay comes last. Of one side one walk along the
   * index; of both a walk for each, then a merge of a few rows.
   */
  async places(filter: PostingFilter, order: Order, start: Start, limit: number): Promise<Placed[]> {
    const { side } = filter;
    const skip = Math.trunc(start.skip ?? 0);
    const { sql, params } = side
      ? await this.walk(filter, side, order, start.behind)
      : await this.merged(filter, order, start.behind, limit + skip);
    return this.db.rows<Placed>(`${sql} LIMIT ${Math.trunc(limit)} OFFSET ${skip}`, params);
  }

  private async merged(
    filter: PostingFilter,
    order: Order,
    place: Place | undefined,
    most: number,
  ): Promise<Condition> {
    const walks = await Promise.all(SIDES.map((side) => this.walk(filter, side, order, place)));
    const some = walks.map(({ sql }, n) => `SELECT * FROM (${sql} LIMIT ${Math.trunc(most)}) walk_${n}`);
    const sql = `${some.join(' UNION ALL ')} ORDER BY value DESC, id DESC`;
    return { sql, params: walks.flatMap((walk) => walk.params) };
  }

  private async walk(
    filter: PostingFilter,
    side: Side,
    order: Order,
    place: Place | undefined,
  ): Promise<Condition> {
    const at = this.moment();
    const blind = await this.breadth.blind(filter, side, order, at);
    const { sql, params } = whereOpen({ ...filter, side }, at, blind);
    const beyond = behind(order, place);
    const ordered = `ORDER BY ${COLUMN[order]} DESC, id DESC`;
    const text = `SELECT ${GROUNDS}, ${COLUMN[order]} AS value FROM postings WHERE ${sql}${beyond.sql} ${ordered}`;
    return { sql: text, params: [...params, ...beyond.params] };
  }

  /** How many there are, up to {@link MOST_COUNTED}. */
  async count(filter: PostingFilter): Promise<number> {
    const { sql, params } = whereOpen(filter, this.moment());
    const some = `SELECT 1 AS one FROM postings WHERE ${sql} LIMIT ${MOST_COUNTED}`;
    const [row] = await this.db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM (${some}) counted`, params);
    return Number(row?.n ?? 0);
  }
}

function behind(order: Order, place: Place | undefined): Condition {
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
