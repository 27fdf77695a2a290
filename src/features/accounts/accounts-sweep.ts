import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedule } from '../../platform/background/schedule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute, marks } from '../../platform/db/statements.js';
import { ReferenceService } from '../reference/reference.service.js';
import { signInRetentionMonths } from './account.rules.js';

const HOUR_MS = 3_600_000;
const MONTH_MS = 31 * 24 * HOUR_MS;
const AT_ONCE = 200;

/** Removes what has served its time: counts, codes, and sign-ins once the law no longer asks for them. */
@Injectable()
export class AccountsSweep implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
    private readonly reference: ReferenceService,
  ) {}

  onModuleInit(): void {
    this.schedule.every(HOUR_MS, 'accounts-sweep', () => this.sweep());
  }

  private async sweep(): Promise<boolean> {
    const now = this.clock.now();
    const months = signInRetentionMonths(await this.reference.rules(), this.clock.today());
    const kept = now - months * MONTH_MS;
    const more = [
      await this.remove('attempt_counts', 'until_at < ?', [now]),
      await this.remove('one_time_codes', 'expires_at < ?', [now]),
      await this.remove('account_sessions', 'seen_at < ? AND (ended_at IS NOT NULL OR expires_at < ?)', [
        kept,
        now,
      ]),
    ];
    return more.some(Boolean);
  }

  /** Says whether there may be more. */
  private async remove(table: string, where: string, values: number[]): Promise<boolean> {
    const sql = `SELECT id FROM ${table} WHERE ${where} LIMIT ${AT_ONCE}`;
    const ids = (await this.db.rows<{ id: string }>(sql, values)).map((row) => row.id);
    if (ids.length === 0) return false;
    const remove = `DELETE FROM ${table} WHERE id IN (${marks(ids)}) AND ${where}`;
    await this.db.tx((em) => execute(em, remove, [...ids, ...values]));
    return ids.length === AT_ONCE;
  }
}
