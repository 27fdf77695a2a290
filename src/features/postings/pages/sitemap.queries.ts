import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/db/db.js';
import { OPEN } from '../posting-filter.sql.js';

/** Addresses of one map; the format allows ten times as many. */
export const MAP_SIZE = 5000;
const BATCH = 500;

export interface MapEntry {
  id: string;
  updatedAt: number;
}

/** What search engines are told of: every open posting, in order of id. */
@Injectable()
export class SitemapQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The id behind which each map begins. */
  async starts(): Promise<string[]> {
    const sql = `SELECT id FROM postings WHERE id > ? AND ${OPEN} ORDER BY id LIMIT 1 OFFSET ${MAP_SIZE - 1}`;
    const starts = [''];
    for (;;) {
      const [last] = await this.db.rows<{ id: string }>(sql, [starts.at(-1), this.clock.today()]);
      if (!last) return starts;
      starts.push(last.id);
    }
  }

  /** The map that begins behind this id, a batch at a time. */
  async *entries(after: string): AsyncGenerator<MapEntry[]> {
    const sql = `SELECT id, updated_at FROM postings WHERE id > ? AND ${OPEN} ORDER BY id LIMIT ${BATCH}`;
    let last = after;
    for (let told = 0; told < MAP_SIZE; told += BATCH) {
      const rows = await this.db.rows<{ id: string; updated_at: number }>(sql, [last, this.clock.today()]);
      if (rows.length > 0)
        yield rows.map(({ id, updated_at: updatedAt }) => ({ id, updatedAt: Number(updatedAt) }));
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) return;
      last = end.id;
    }
  }
}
