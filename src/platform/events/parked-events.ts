import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { execute } from '../db/statements.js';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 1000;

/** Events that a consumer could not digest: tried again with growing pauses, then left for a person to look at. */
@Injectable()
export class ParkedEvents {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async failed(consumer: string, seq: number, error: unknown): Promise<void> {
    const text = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 2000);
    await this.db.tx(async (em) => {
      const key = [consumer, seq];
      const sql = 'SELECT attempts FROM parked_events WHERE consumer = ? AND seq = ?';
      const [row] = await em.query<{ attempts: number }[]>(sql, key);
      const attempts = (row?.attempts ?? 0) + 1;
      const retryAt = attempts < ATTEMPTS ? this.clock.now() + FIRST_PAUSE_MS * 4 ** (attempts - 1) : null;
      const update =
        'UPDATE parked_events SET attempts = ?, retry_at = ?, error = ? WHERE consumer = ? AND seq = ?';
      const insert =
        'INSERT INTO parked_events (attempts, retry_at, error, consumer, seq) VALUES (?, ?, ?, ?, ?)';
      await execute(em, row ? update : insert, [attempts, retryAt, text, ...key]);
    });
  }

  async settled(consumer: string, seq: number): Promise<void> {
    const sql = 'DELETE FROM parked_events WHERE consumer = ? AND seq = ?';
    await this.db.tx((em) => execute(em, sql, [consumer, seq]));
  }

  async due(consumer: string): Promise<number[]> {
    const sql = 'SELECT seq FROM parked_events WHERE consumer = ? AND retry_at <= ? ORDER BY seq LIMIT 50';
    return (await this.db.rows<{ seq: number }>(sql, [consumer, this.clock.now()])).map((row) =>
      Number(row.seq),
    );
  }

  async counts(): Promise<Map<string, number>> {
    const sql = 'SELECT consumer, COUNT(*) AS n FROM parked_events GROUP BY consumer';
    const rows = await this.db.rows<{ consumer: string; n: number }>(sql);
    return new Map(rows.map((row) => [row.consumer, Number(row.n)]));
  }
}
