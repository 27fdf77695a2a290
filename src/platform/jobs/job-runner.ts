import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Background } from '../background/background.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { isAway } from '../db/errors.js';
import { execute } from '../db/statements.js';
import { toProblem } from '../http/problem.js';
import { Refusal } from '../http/refusal.js';
import { onBehalfOf } from '../log/request-context.js';
import { type JobHandler, type JobRun, type JobState, JobStopped } from './job.js';
import { JobLease, LEASE_MS } from './job-lease.js';
import { Jobs } from './jobs.js';
import { JOB_COLUMNS, type JobRow, parsed } from './jobs.queries.js';

const POLL_MS = 1000;
/** How long a job waits for a service that is away, and how old it may grow by that. */
const AWAY_MS = 5000;
const AWAY_AT_MOST_MS = 24 * 3_600_000;

/** Takes queued jobs one after the other; one whose process died goes on from its checkpoint. */
@Injectable()
export class JobRunner implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private first = true;
  private stopping = false;
  private lease?: JobLease;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly background: Background,
  ) {}

  onModuleInit(): void {
    const loop = this.background.loop('worker', 'jobs', POLL_MS, () => this.next());
    this.jobs.wake = () => loop.wake();
  }

  onModuleDestroy(): void {
    this.interrupt();
  }

  /** A running job stops before its next step, or sooner; whoever runs next goes on from its checkpoint. */
  interrupt(): void {
    this.stopping = true;
    this.lease?.stop('interrupted');
  }

  /** Runs one job to its end; says whether there was one. */
  async next(): Promise<boolean> {
    if (this.stopping) return false;
    if (this.first && this.db.dialect === 'sqlite') await this.inherit();
    this.first = false;
    const row = await this.claim();
    if (!row) return false;
    // Told to end as it was being taken: nobody would stop it any more.
    if (this.stopping) return this.leave(row).then(() => false);
    const handler = this.jobs.handlers.get(row.kind);
    if (handler) await onBehalfOf({ actor: row.owner_id, correlation: row.id }, () => this.run(row, handler));
    return true;
  }

  /** The embedded database has one process: what it finds running was left by one that died. */
  private async inherit(): Promise<void> {
    await this.db.tx((em) => execute(em, "UPDATE jobs SET until_at = 0 WHERE state = 'running'"));
  }

  private async claim(): Promise<JobRow | null> {
    const now = this.db.nowSql;
    const due = `(state = 'queued' OR (state = 'running' AND until_at < ${now}))`;
    const sql = `SELECT ${JOB_COLUMNS} FROM jobs WHERE ${due} ORDER BY id LIMIT 1`;
    const [row] = await this.db.rows<JobRow>(sql);
    if (!row) return null;
    const take = `UPDATE jobs SET state = 'running', token = token + 1, until_at = ${now} + ? WHERE id = ? AND token = ? AND ${due}`;
    const taken = await this.db.tx((em) => execute(em, take, [LEASE_MS, row.id, row.token]));
    return taken ? { ...row, token: Number(row.token) + 1 } : null;
  }

  private async run(row: JobRow, handler: JobHandler): Promise<void> {
    const lease = (this.lease = new JobLease(this.db, row));
    try {
      const run = this.handle(row, lease) as JobRun<never, never>;
      const result = await handler(run).finally(() => lease.end());
      await this.finish(row, 'done', result, null);
    } catch (failure) {
      const error: unknown = lease.signal.aborted ? lease.signal.reason : failure;
      if (error instanceof JobStopped && error.why === 'interrupted') return this.leave(row);
      if (error instanceof JobStopped && error.why === 'taken-over') return;
      if (error instanceof JobStopped) return this.finish(row, 'cancelled', null, null);
      if (this.mayWait(row, error)) return this.wait(row, error as Error);
      const { code, zh, en, fields } = toProblem(error);
      if (code === 'internal')
        this.logger.error(`${row.kind} ${row.id}: ${(error as Error).stack ?? String(error)}`);
      await this.finish(row, 'failed', null, { code, zh, en, fields });
    }
  }

  private handle(row: JobRow, lease: JobLease): JobRun {
    return {
      id: row.id,
      ownerId: row.owner_id,
      input: parsed(row.input),
      checkpoint: parsed(row.checkpoint),
      signal: lease.signal,
      step: async (work, after) => {
        const done = await this.db.tx(async (em) => this.step(em, row, work, after));
        lease.touch();
        return done;
      },
    };
  }

  private async step<T>(
    em: EntityManager,
    row: JobRow,
    work: (em: EntityManager) => Promise<T>,
    after: { checkpoint: unknown; done: number; total?: number },
  ): Promise<T> {
    if (this.stopping) throw new JobStopped('interrupted');
    const sql = `UPDATE jobs SET checkpoint = ?, done = ?, total = COALESCE(?, total), until_at = ${this.db.nowSql} + ?
      WHERE id = ? AND token = ? AND state = 'running' AND cancelled = 0`;
    const values = [
      JSON.stringify(after.checkpoint),
      after.done,
      after.total ?? null,
      LEASE_MS,
      row.id,
      row.token,
    ];
    if (!(await execute(em, sql, values))) throw new JobStopped(await this.why(em, row));
    return work(em);
  }

  /** What is away comes back: neither the job nor its checkpoint is lost over that. */
  private mayWait(row: JobRow, error: unknown): boolean {
    const away = isAway(error) || (error instanceof Refusal && error.kind === 'unavailable');
    return away && this.clock.now() - Number(row.created_at) < AWAY_AT_MOST_MS;
  }

  private async wait(row: JobRow, { message }: Error): Promise<void> {
    this.logger.warn(`${row.kind} ${row.id} waits: ${message}`);
    const sql = `UPDATE jobs SET until_at = ${this.db.nowSql} + ? WHERE id = ? AND token = ? AND state = 'running' AND cancelled = 0`;
    const waits = await this.db.tx((em) => execute(em, sql, [AWAY_MS, row.id, row.token]));
    if (!waits) await this.finish(row, 'cancelled', null, null);
  }

  /** Lets another process take the job at once instead of after the lease. */
  private async leave(row: JobRow): Promise<void> {
    const sql = "UPDATE jobs SET until_at = 0 WHERE id = ? AND token = ? AND state = 'running'";
    await this.db.tx((em) => execute(em, sql, [row.id, row.token]));
  }

  private async why(em: EntityManager, row: JobRow): Promise<JobStopped['why']> {
    const sql = 'SELECT 1 FROM jobs WHERE id = ? AND token = ? AND cancelled = 1';
    return (await em.query<unknown[]>(sql, [row.id, row.token])).length ? 'cancelled' : 'taken-over';
  }

  private async finish(
    row: JobRow,
    state: JobState,
    result: object | null,
    error: object | null,
  ): Promise<void> {
    const sql =
      'UPDATE jobs SET state = ?, result = ?, error = ?, finished_at = ? WHERE id = ? AND token = ?';
    const text = (value: object | null): string | null => (value ? JSON.stringify(value) : null);
    const values = [state, text(result), text(error), this.clock.now(), row.id, row.token];
    await this.db.tx((em) => execute(em, sql, values));
  }
}
