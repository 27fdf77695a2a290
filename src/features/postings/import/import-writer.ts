import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../../../platform/db/errors.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { execute, marks } from '../../../platform/db/statements.js';
import { EventLog } from '../../../platform/events/event-log.js';
import { StandingService } from '../../organisations/standing.service.js';
import { Posting } from '../posting.entity.js';
import type { ImportPlan } from './import-plan.js';
import type { RowOutcome } from './import-outcome.js';

/** Someone changed what the plan was made on: plan anew. */
export class PlanOutdated extends Error {}

/** Whether the batch should be planned again: another writer was there in between. */
export function wantsNewPlan(error: unknown): boolean {
  return error instanceof PlanOutdated || isDuplicate(error);
}

/** Writes a plan in the step's own unit, a handful of statements for the whole batch. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly standing: StandingService,
    private readonly events: EventLog,
  ) {}

  /** Throws {@link PlanOutdated} when rows or standing have moved since. */
  async write(em: EntityManager, plan: ImportPlan, organisationId: string | null): Promise<void> {
    await this.checkStanding(em, plan, organisationId);
    await this.checkVersions(em, plan);
    await insertRows(em, Posting, plan.inserts);
    if (plan.updates.length)
      await em.upsert(
        Posting,
        plan.updates.map(({ posting }) => posting),
        ['id'],
      );
    await this.events.append(em, ...plan.events);
  }

  /** What the report says of one batch, as JSON lines. */
  async report(em: EntityManager, jobId: string, outcomes: readonly RowOutcome[]): Promise<void> {
    const content = outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join('');
    const sql = 'INSERT INTO import_reports (job_id, first_row, content) VALUES (?, ?, ?)';
    await execute(em, sql, [jobId, outcomes[0]?.row ?? 0, content]);
  }

  private async checkStanding(em: EntityManager, plan: ImportPlan, id: string | null): Promise<void> {
    if (id === null) return;
    for (const [employment, faults] of plan.standings) {
      const { mayPublish } = await this.standing.check(em, id, { employment });
      if (mayPublish !== (faults.length === 0)) throw new PlanOutdated();
    }
  }

  private async checkVersions(em: EntityManager, { updates }: ImportPlan): Promise<void> {
    if (updates.length === 0) return;
    const ids = updates.map(({ posting }) => posting.id);
    const lock = em.connection.options.type === 'better-sqlite3' ? '' : ' FOR UPDATE';
    const sql = `SELECT id, version FROM postings WHERE id IN (${marks(ids)})${lock}`;
    const rows = await em.query<{ id: string; version: number }[]>(sql, ids);
    const now = new Map(rows.map(({ id, version }) => [id, Number(version)]));
    if (updates.some(({ posting, version }) => now.get(posting.id) !== version)) throw new PlanOutdated();
  }
}
