import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../../../platform/db/errors.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { execute, marks } from '../../../platform/db/statements.js';
import { afterCommit } from '../../../platform/db/unit.js';
import { EventLog } from '../../../platform/events/event-log.js';
import { StandingService } from '../../organisations/standing.service.js';
import { ScreeningService } from '../../screening/screening.service.js';
import { JustWritten } from '../just-written.js';
import { Posting } from '../posting.entity.js';
import type { ImportPlan, ImportSettings, PlannedBatch } from './import-plan.js';
import { ImportRights } from './import-rights.js';
import type { ImportOwner } from './imported-posting.js';

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
    private readonly rights: ImportRights,
    private readonly standing: StandingService,
    private readonly screening: ScreeningService,
    private readonly events: EventLog,
    private readonly written: JustWritten,
  ) {}

  /**
   * Writes a batch and its report; of a dry run only the report. Throws 403 where whoever sent the rows may not bring
   * postings in any more, {@link PlanOutdated} when rows, standing or the law have moved since.
   */
  async write(
    em: EntityManager,
    jobId: string,
    batch: PlannedBatch,
    settings: ImportSettings,
  ): Promise<void> {
    await this.rights.check(settings.owner);
    if (!settings.dryRun) {
      await this.checkLaw(em, batch);
      await this.checkStanding(em, batch, settings.owner);
      await this.checkVersions(em, batch.plan);
      await this.change(em, batch.plan);
    }
    const sql = 'INSERT INTO import_reports (job_id, first_row, content) VALUES (?, ?, ?)';
    await execute(em, sql, [jobId, batch.asked.firstRow, batch.plan.report]);
  }

  private async change(em: EntityManager, { inserts, updates, events }: ImportPlan): Promise<void> {
    await insertRows(em, Posting, inserts);
    afterCommit(() => this.written.keep(inserts));
    if (updates.length)
      await em.upsert(
        Posting,
        updates.map(({ posting }) => posting),
        ['id'],
      );
    await this.events.append(em, ...events);
  }

  /** Rules and numbers in force are those by which the batch was judged. */
  private async checkLaw(em: EntityManager, { law }: PlannedBatch): Promise<void> {
    if (!(await this.screening.stands(em, law))) throw new PlanOutdated();
  }

  private async checkStanding(
    em: EntityManager,
    { standings }: PlannedBatch,
    owner: ImportOwner,
  ): Promise<void> {
    if (owner.organisationId === null) return;
    for (const { employment, faults } of standings) {
      const { mayPublish } = await this.standing.check(em, owner.organisationId, { employment });
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
