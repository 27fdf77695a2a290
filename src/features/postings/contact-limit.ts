import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { endOfDay } from '../../platform/clock/civil-day.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { execute } from '../../platform/db/statements.js';
import { Refusal } from '../../platform/http/refusal.js';
import { COUNTRY } from '../reference/regions.js';
import { ReferenceService } from '../reference/reference.service.js';
import { ruleOfKind } from '../reference/rule-kinds.js';
import type { Side } from './posting-words.rules.js';

const RECORD = 'INSERT INTO posting_contacts (id, posting_id, account_id, day, at) VALUES (?, ?, ?, ?, ?)';
const COUNT = `UPDATE posting_contact_days SET taken = taken + 1
  WHERE account_id = ? AND day = ? AND side = ? AND taken < ?`;
const FIRST = 'INSERT INTO posting_contact_days (account_id, day, side, taken) VALUES (?, ?, ?, 0)';

/** Records who was shown which phone and stops collectors: so many a day and side, as the dated rule `contact-limit` says. */
@Injectable()
export class ContactLimit {
  constructor(
    private readonly clock: Clock,
    private readonly reference: ReferenceService,
  ) {}

  /** Counts and records one look in the caller's unit; the same posting again on the same day costs nothing. Throws 429. */
  async take(em: EntityManager, accountId: string, postingId: string, side: Side): Promise<void> {
    const day = this.clock.today();
    const seen = 'SELECT id FROM posting_contacts WHERE posting_id = ? AND account_id = ? AND day = ?';
    if ((await em.query<unknown[]>(seen, [postingId, accountId, day])).length > 0) return;
    const most = await this.most(side, day);
    const key = [accountId, day, side];
    if ((await execute(em, COUNT, [...key, most])) === 0) {
      await execute(em, FIRST, key).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
      if ((await execute(em, COUNT, [...key, most])) === 0) throw this.exhausted(most, day);
    }
    await execute(em, RECORD, [uuid(), postingId, accountId, day, this.clock.now()]);
  }

  private async most(side: Side, day: string): Promise<number> {
    const rule = ruleOfKind(await this.reference.rules(), 'contact-limit', COUNTRY, day);
    if (!rule) throw new Error('no rule says how many phones an account is shown a day');
    return rule.value[side];
  }

  private exhausted(most: number, day: string): Refusal {
    const words = {
      zh: `今日查看联系电话已达上限（${most} 个），请明天再来`,
      en: `You have been shown ${most} phones today, which is the limit; come back tomorrow`,
    };
    const retryAfterSeconds = Math.ceil((endOfDay(day) - this.clock.now()) / 1000);
    return new Refusal('too-many', 'contact-limit', words, { retryAfterSeconds, details: { limit: most } });
  }
}
