import type { Db } from '../db/db.js';
import { execute } from '../db/statements.js';
import type { JobRow } from './jobs.queries.js';

export const LEASE_MS = 30_000;
const RENEW_MS = 5000;
/** A job that takes no step for so long hangs and is left to whoever tries it next. */
const PATIENCE_MS = 300_000;

/**
 * Keeps a running job between two steps: one that reads a large file for longer than its lease would otherwise be taken
 * over by one worker after the other, each beginning anew, for ever.
 */
export class JobLease {
  private stepped = performance.now();
  private readonly timer = setInterval(() => void this.renew().catch(() => undefined), RENEW_MS);

  constructor(
    private readonly db: Db,
    private readonly row: Pick<JobRow, 'id' | 'token'>,
  ) {}

  /** The step itself prolonged the lease. */
  touch(): void {
    this.stepped = performance.now();
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async renew(): Promise<void> {
    if (performance.now() - this.stepped > PATIENCE_MS) return;
    const sql = `UPDATE jobs SET until_at = ${this.db.nowSql} + ? WHERE id = ? AND token = ? AND state = 'running'`;
    await this.db.tx((em) => execute(em, sql, [LEASE_MS, this.row.id, this.row.token]));
  }
}
