import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/db/db.js';
import { OPEN } from '../posting-filter.sql.js';
import type { Counted } from './market.rules.js';

const BATCH = 1000;

interface Row extends Counted {
  id: string;
}

/** What the market's figures are counted from. */
@Injectable()
export class MarketQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Every open posting, a batch at a time with a turn of the event loop between, so that nobody waits for the count. */
  async *open(): AsyncGenerator<Counted[]> {
    const sql = `SELECT id, side, occupation, region, headcount FROM postings
      WHERE id > ? AND ${OPEN} ORDER BY id LIMIT ${BATCH}`;
    for (let last = ''; ;) {
      const rows = await this.db.rows<Row>(sql, [last, this.clock.today()]);
      const end = rows.at(-1);
      if (!end) return;
      yield rows.map(({ side, occupation, region, headcount }) => ({
        side,
        occupation,
        region,
        headcount: headcount === null ? null : Number(headcount),
      }));
      last = end.id;
      await yieldToLoop();
    }
  }
}
