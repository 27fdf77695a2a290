import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, STRONG_ROLES } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { execute } from '../../platform/db/statements.js';
import { Refusal } from '../../platform/http/refusal.js';
import { DemoAccounts } from './demo-accounts.service.js';

/** What a second factor gives to sessions and to roles; each gain and loss of it is audited. */
@Injectable()
export class SecondFactorRights {
  constructor(
    private readonly audit: AuditLog,
    private readonly demo: DemoAccounts,
  ) {}

  /** The session that confirmed the factor is strong from now on; others become so by signing in again. */
  async given(em: EntityManager, me: Actor, secret: string): Promise<void> {
    await execute(em, 'UPDATE account_sessions SET strong = 1 WHERE id = ?', [me.sessionId]);
    await this.demo.keep(em, me.userId, 'totp_secret', secret);
    await this.record(em, 'account.second-factor-set', me.userId);
  }

  async taken(em: EntityManager, me: Actor): Promise<void> {
    await execute(em, 'UPDATE account_sessions SET strong = 0 WHERE account_id = ?', [me.userId]);
    await this.demo.keep(em, me.userId, 'totp_secret', null);
    await this.record(em, 'account.second-factor-removed', me.userId);
  }

  /** Officers and administrators always have a second factor (domain rule, 个人信息保护法 51). */
  mayDoWithout(me: Actor): void {
    const all = [...me.roles, ...me.waitingRoles];
    if (!all.some((role) => STRONG_ROLES.includes(role))) return;
    const words = {
      zh: '监管人员和管理员必须使用两步验证，不能关闭',
      en: 'Officers and administrators cannot do without a second factor',
    };
    throw new Refusal('forbidden', 'second-factor-needed', words);
  }

  private record(em: EntityManager, action: string, id: string): Promise<void> {
    return this.audit.record(em, { action, subject: { kind: 'account', id } });
  }
}
