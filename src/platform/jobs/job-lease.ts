import type { Db } from '../db/db.js';
import { execute } from '../db/statements.js';
import { JobStopped } from './job.js';
import type { JobRow } from './jobs.queries.js';

export const LEASE_MS = 30_000;
const RENEW_MS = 5000;
const LOOK_MS = 1000;
/** A job that takes no step for so long hangs and is left to whoever tries it next. */
const PATIENCE_MS = 300_000;

/**
 * Keeps a running job between two steps: one that reads a large file for longer than its lease would otherwise be taken
 * over by one worker after the other, each beginning anew, for ever. Its signal tells when the job is to stop.
 */
export class JobLease {
  private stepped = performance.now();
  private readonly stopping = new AbortController();
  private readonly timers = [
    setInterval(() => void this.renew().catch(() => undefined), RENEW_MS),
    setInterval(() => void this.look().catch(() => undefined), LOOK_MS),
  ];

  constructor(
    private readonly db: Db,
    private readonly row: Pick<JobRow, 'id' | 'token'>,
  ) {}

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** The step itself prolonged the lease. */
  touch(): void {
    this.stepped = performance.now();
  }

  stop(why: JobStopped['why']): void {
    this.stopping.abort(new JobStopped(why));
  }

  end(): void {
    this.timers.forEach(clearInterval);
  }

  private async renew(): Promise<void> {
    if (performance.now() - this.stepped > PATIENCE_MS) return;
    const sql = `UPDATE jobs SET until_at = ${this.db.nowSql} + ? WHERE id = ? AND token = ? AND state = 'running'`;
    await this.db.tx((em) => execute(em, sql, [LEASE_MS, this.row.id, this.row.token]));
  }

  private async look(): Promise<void> {
    const sql = 'SELECT cancelled, token FROM jobs WHERE id = ?';
    const [row] = await this.db.rows<{ cancelled: number; token: number }>(sql, [this.row.id]);
    if (Number(row?.token) > this.row.token) this.stop('taken-over');
    else if (Number(row?.cancelled)) this.stop('cancelled');
  }
}
