import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, has } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { execute } from '../db/statements.js';
import { afterCommit } from '../db/unit.js';
import { notFound, Refusal } from '../http/refusal.js';
import type { JobHandler, JobRun, JobView } from './job.js';
import { JOB_COLUMNS, type JobRow, jobView } from './jobs.queries.js';

const END = "state IN ('done', 'failed', 'cancelled')";

/** Long work as rows: it survives a restart, shows how far it is and can be stopped. */
@Injectable()
export class Jobs {
  readonly handlers = new Map<string, JobHandler>();
  /** Set by the runner of this process. */
  wake: () => void = () => undefined;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  register<I, C>(kind: string, handler: (run: JobRun<I, C>) => Promise<object>): void {
    this.handlers.set(kind, handler as unknown as JobHandler);
  }

  /** Queues work; `input` holds ids and settings, never personal data. */
  submit(kind: string, ownerId: string | null, input: object): Promise<JobView> {
    if (!this.handlers.has(kind)) throw new Error(`no handler for jobs of kind ${kind}`);
    return this.db.tx(async (em) => {
      const id = uuid();
      const sql = `INSERT INTO jobs (id, kind, state, owner_id, input, done, token, until_at, created_at)
        VALUES (?, ?, 'queued', ?, ?, 0, 0, 0, ?)`;
      await execute(em, sql, [id, kind, ownerId, JSON.stringify(input), this.clock.now()]);
      afterCommit(() => this.wake());
      return jobView(await this.row(id));
    });
  }

  /** A job of one's own, or any for an administrator; 404 for others. */
  async view(me: Actor | null, id: string): Promise<JobView> {
    return jobView(await this.mine(me, id));
  }

  async list(me: Actor): Promise<JobView[]> {
    const sql = `SELECT ${JOB_COLUMNS} FROM jobs WHERE owner_id = ? ORDER BY id DESC LIMIT 50`;
    return (await this.db.rows<JobRow>(sql, [me.userId])).map(jobView);
  }

  /** What is committed stays; a queued job never begins, a running one stops at its next step or when it hears its signal. */
  async cancel(me: Actor | null, id: string): Promise<JobView> {
    await this.mine(me, id);
    await this.db.tx(async (em) => {
      await execute(em, `UPDATE jobs SET cancelled = 1 WHERE id = ? AND NOT (${END})`, [id]);
      const ended = "UPDATE jobs SET state = 'cancelled', finished_at = ? WHERE id = ? AND state = 'queued'";
      await execute(em, ended, [this.clock.now(), id]);
    });
    return this.view(me, id);
  }

  /** A cancelled job goes on where it was stopped. */
  async resume(me: Actor, id: string): Promise<JobView> {
    await this.mine(me, id);
    await this.db.tx(async (em) => {
      const sql = `UPDATE jobs SET state = 'queued', cancelled = 0, finished_at = NULL, until_at = 0
        WHERE id = ? AND state = 'cancelled'`;
      if ((await execute(em, sql, [id])) === 0) throw notCancelled();
      afterCommit(() => this.wake());
    });
    return this.view(me, id);
  }

  async row(id: string): Promise<JobRow> {
    const [row] = await this.db.rows<JobRow>(`SELECT ${JOB_COLUMNS} FROM jobs WHERE id = ?`, [id]);
    if (!row) throw notFound();
    return row;
  }

  private async mine(me: Actor | null, id: string): Promise<JobRow> {
    const row = await this.row(id);
    if (me && row.owner_id !== me.userId && !has(me, 'administrator')) throw notFound();
    return row;
  }
}

function notCancelled(): Refusal {
  return new Refusal('conflict', 'job-not-cancelled', {
    zh: '只有已取消的任务可以继续',
    en: 'Only what was cancelled can be taken up again',
  });
}
