import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Db } from '../../platform/db/db.js';
import { lock } from '../../platform/db/statements.js';
import { EventLog } from '../../platform/events/event-log.js';
import { notFound, Refusal } from '../../platform/http/refusal.js';
import { Account } from './account.entity.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { accountEvents } from './accounts.events.js';

/** The frame of every change to an account: its row held, its version raised, the change told. */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly db: Db,
    private readonly events: EventLog,
    private readonly sessions: AccountSessionsService,
  ) {}

  /** Holds the account's row; a closed account is as good as none. */
  async lock(em: EntityManager, userId: string): Promise<Account> {
    const account = await lock(em, Account, userId);
    if (!account || account.state === 'closed') throw notFound({ zh: '账号', en: 'The account' });
    return account;
  }

  /** Writes changed columns of a held account with its next version, and tells. */
  async announce(
    em: EntityManager,
    account: Account,
    event: keyof typeof accountEvents,
    changed: Partial<Account> = {},
  ): Promise<void> {
    account.version += 1;
    Object.assign(account, changed);
    await em.update(Account, { id: account.id }, { ...changed, version: account.version });
    await this.events.append(em, {
      type: accountEvents[event],
      subject: { kind: 'account', id: account.id },
      version: account.version,
      topics: [`user:${account.id}`],
    });
    await this.sessions.reconsider(em, account.id);
  }

  /** Refuses what would leave the house without an administrator; administrators are held until the unit ends. */
  async keepAnAdministrator(em: EntityManager, leaving: string): Promise<void> {
    const hold = this.db.dialect === 'mariadb' ? ' FOR UPDATE' : '';
    const sql = `SELECT r.account_id AS id FROM account_roles r JOIN accounts a ON a.id = r.account_id
      WHERE r.role = 'administrator' AND a.state = 'active'${hold}`;
    const ids = (await em.query<{ id: string }[]>(sql)).map((row) => row.id);
    if (!ids.includes(leaving) || ids.length > 1) return;
    const words = {
      zh: '这是最后一位管理员，请先指定另一位管理员',
      en: 'This is the last administrator: appoint another one first',
    };
    throw new Refusal('conflict', 'last-administrator', words);
  }
}
