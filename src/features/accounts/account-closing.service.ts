import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute } from '../../platform/db/statements.js';
import { AccountChanges } from './account-changes.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { CODE_PURPOSES } from './one-time-codes.service.js';

const TABLES = ['account_roles', 'account_totp', 'recovery_codes', 'demo_accounts'];

/**
 * Closes an account for good (个人信息保护法 47): what identifies the person goes in the same unit, features to the right
 * hear `account.closed` and erase theirs. Records of sign-ins are held for the term of 网络安全法 21 and then swept.
 */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly changes: AccountChanges,
    private readonly sessions: AccountSessionsService,
  ) {}

  close(me: Actor): Promise<void> {
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, me.userId);
      await this.changes.keepAnAdministrator(em, me.userId);
      await this.forgetPhone(em, account.phoneHash);
      for (const table of TABLES) await execute(em, `DELETE FROM ${table} WHERE account_id = ?`, [me.userId]);
      await execute(em, 'DELETE FROM idempotency_keys WHERE actor_id = ?', [me.userId]);
      await this.sessions.end(em, me.userId, 'closed');
      const gone = { phoneHash: null, phone: null, name: null, birthDate: null, passwordHash: null };
      const closed = { state: 'closed' as const, closedAt: this.clock.now() };
      await this.changes.announce(em, account, 'closed', { ...gone, ...closed });
      const subject = { kind: 'account', id: me.userId } as const;
      await this.audit.record(em, { action: 'account.closed', subject });
    });
  }

  private async forgetPhone(em: EntityManager, phoneHash: string | null): Promise<void> {
    const ids = CODE_PURPOSES.map((purpose) => `${purpose}:${phoneHash}`);
    await execute(em, 'DELETE FROM one_time_codes WHERE id IN (?, ?, ?)', ids);
  }
}
