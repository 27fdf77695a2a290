import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedule } from '../background/schedule.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Db } from '../db/db.js';
import { execute, marks } from '../db/statements.js';

const BATCH = 200;
const HOUR = 3_600_000;

/** Forgets events older than `EVENT_DAYS`, but none that a consumer has still before it or has parked. */
@Injectable()
export class EventRetention implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(HOUR, 'event-retention', () => this.step());
  }

  private async step(): Promise<boolean> {
    const before = this.clock.now() - this.config.eventDays * 24 * HOUR;
    const slowest = '(SELECT MIN(position) FROM cursors)';
    const parked = `COALESCE((SELECT MIN(seq) - 1 FROM parked_events), ${slowest})`;
    const reached = `seq <= ${slowest} AND seq <= ${parked}`;
    const sql = `SELECT id, at FROM events WHERE ${reached} ORDER BY seq LIMIT ${BATCH}`;
    const oldest = await this.db.rows<{ id: string; at: number }>(sql);
    // Clocks of two nodes differ: only from the beginning, so that what is left has no gap.
    const young = oldest.findIndex(({ at }) => Number(at) >= before);
    const ids = oldest.slice(0, young < 0 ? undefined : young).map(({ id }) => id);
    if (ids.length === 0) return false;
    await this.db.tx((em) => execute(em, `DELETE FROM events WHERE id IN (${marks(ids)})`, ids));
    return ids.length === BATCH;
  }
}
