import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Db } from '../../platform/db/db.js';
import { marks } from '../../platform/db/statements.js';
import { invalid } from '../../platform/http/refusal.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { passwordFault } from './account.rules.js';
import { AccountChanges } from './account-changes.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { DemoAccounts } from './demo-accounts.service.js';
import { Passwords } from './passwords.js';

/** Writes a new password, with everything that follows from it. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly db: Db,
    private readonly personal: PersonalData,
    private readonly passwords: Passwords,
    private readonly changes: AccountChanges,
    private readonly sessions: AccountSessionsService,
    private readonly demo: DemoAccounts,
  ) {}

  /** Refuses a password that would be guessed. */
  check(password: string, phone: string): void {
    const fault = passwordFault(password, normaliseMobile(phone));
    if (fault) throw invalid(fault);
  }

  /** The signed-in person's own change: every other session ends. */
  async change(me: Actor, password: string): Promise<void> {
    const hash = await this.passwords.hash(password);
    await this.db.tx(async (em) => {
      const account = await this.changes.lock(em, me.userId);
      this.check(password, account.phone ? this.personal.open(account.phone) : '');
      await this.write(em, me.userId, password, hash, me.sessionId);
    });
  }

  /** A new password for whoever holds the phone: every session ends. */
  async reset(phone: string, password: string, ground: (em: EntityManager) => Promise<void>): Promise<void> {
    const hashes = this.personal.hashes('phone', normaliseMobile(phone));
    const hash = await this.passwords.hash(password);
    await this.db.tx(async (em) => {
      await ground(em);
      const sql = `SELECT id FROM accounts WHERE phone_hash IN (${marks(hashes)})`;
      const [row] = await em.query<{ id: string }[]>(sql, hashes);
      if (row) await this.write(em, row.id, password, hash);
    });
  }

  private async write(
    em: EntityManager,
    userId: string,
    password: string,
    passwordHash: string,
    except?: string,
  ): Promise<void> {
    const account = await this.changes.lock(em, userId);
    await this.changes.announce(em, account, 'changed', { passwordHash });
    await this.sessions.end(em, userId, 'password', { except });
    await this.demo.keep(em, userId, 'password', password);
  }
}
