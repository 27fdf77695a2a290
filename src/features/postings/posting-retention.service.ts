import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Schedule } from '../../platform/background/schedule.js';
import { addDays, endOfDay } from '../../platform/clock/civil-day.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute, marks } from '../../platform/db/statements.js';
import { COUNTRY } from '../reference/regions.js';
import { ReferenceService } from '../reference/reference.service.js';
import { ruleOfKind } from '../reference/rule-kinds.js';
import { ENDED } from './posting.rules.js';
import { yearsBefore } from './posting-retention.rules.js';
import { AT_ONCE } from './posting-rows-held.js';

const SIX_HOURS = 6 * 3_600_000;
const OVER = `SELECT id FROM postings WHERE state IN (${marks(ENDED)}) AND ended_at < ? ORDER BY ended_at LIMIT ${AT_ONCE}`;
const BESIDE = ['posting_contacts', 'posting_decisions', 'posting_held_records'];

/** Forgets ended postings, and all that hangs on them, once the law's term for service records is over (网络招聘服务管理规定). */
@Injectable()
export class PostingRetentionService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reference: ReferenceService,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(SIX_HOURS, 'posting-retention', () => this.forgetSome());
  }

  /** One unit of at most 200; says whether there may be more. Without a rule in force nothing is deleted. */
  private async forgetSome(): Promise<boolean> {
    const today = this.clock.today();
    const rule = ruleOfKind(await this.reference.rules(), 'service-record-retention', COUNTRY, today);
    if (!rule) return false;
    const before = endOfDay(addDays(yearsBefore(today, rule.value.years), -1));
    return this.db.tx(async (em) => {
      await execute(em, 'DELETE FROM posting_contact_days WHERE day < ?', [addDays(today, -1)]);
      const rows = await em.query<{ id: string }[]>(OVER, [...ENDED, before]);
      if (rows.length > 0)
        await remove(
          em,
          rows.map((row) => row.id),
          before,
        );
      return rows.length === AT_ONCE;
    });
  }
}

/** The condition stands in the statement again: a posting that was renewed meanwhile stays, with all that is its own. */
async function remove(em: EntityManager, ids: string[], before: number): Promise<void> {
  const sql = `DELETE FROM postings WHERE id IN (${marks(ids)}) AND state IN (${marks(ENDED)}) AND ended_at < ?`;
  await execute(em, sql, [...ids, ...ENDED, before]);
  for (const table of BESIDE) {
    const orphans = `posting_id IN (${marks(ids)}) AND posting_id NOT IN (SELECT id FROM postings)`;
    await execute(em, `DELETE FROM ${table} WHERE ${orphans}`, ids);
  }
}
