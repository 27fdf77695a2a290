import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { execute } from '../../platform/db/statements.js';
import { EventLog } from '../../platform/events/event-log.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { phoneTaken, refuseFormerPhones } from './account-phones.js';
import { Account } from './account.entity.js';
import { accountEvents } from './accounts.events.js';
import { Passwords } from './passwords.js';

export interface NewAccount {
  phone: string;
  password: string;
  name: string;
  birthDate: string;
  /** The first is the one that a demo list shows. */
  roles: readonly Role[];
  locale?: 'zh' | 'en';
  /** The privacy notice that the person agreed to. */
  consentVersion?: string;
  /** Base32; the account then has a second factor from its beginning. */
  totpSecret?: string;
  /** Shown with its password to whoever tries a demo. */
  demo?: boolean;
  /** Shown beside a demo account. */
  organisation?: string;
}

/** A new account whose password is hashed already, ready to be written within a unit. */
export interface PreparedAccount extends NewAccount {
  id: string;
  passwordHash: string;
}

/** Writes new accounts; who may have one is decided by those who call. */
@Injectable()
export class AccountOpening {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly passwords: Passwords,
    private readonly events: EventLog,
  ) {}

  /** Hashes the passwords, each different one once: many invented people with one password open fast. */
  async prepare(accounts: readonly NewAccount[]): Promise<PreparedAccount[]> {
    if (this.config.mode === 'production' && accounts.some(({ demo }) => demo))
      throw new Error('production never has a demo account');
    const hashes = new Map<string, Promise<string>>();
    for (const { password } of accounts)
      if (!hashes.has(password)) hashes.set(password, this.passwords.hash(password));
    return Promise.all(
      accounts.map(async (account) => ({
        ...account,
        id: uuid(),
        phone: normaliseMobile(account.phone),
        passwordHash: (await hashes.get(account.password)) ?? '',
      })),
    );
  }

  /** Writes them in the open unit; a phone that has an account is refused. */
  async insert(em: EntityManager, accounts: readonly PreparedAccount[]): Promise<void> {
    if (accounts.length === 0) return;
    const phones = accounts.map(({ phone }) => phone);
    await refuseFormerPhones(em, this.personal, phones);
    const rows = accounts.map((account) => this.row(account));
    await em.insert(Account, rows).catch((error: unknown) => {
      throw isDuplicate(error) ? phoneTaken() : error;
    });
    await this.insertRoles(em, accounts);
    await this.insertSecondFactors(em, accounts);
    await this.insertDemo(em, accounts);
    const type = accountEvents.opened;
    const events = accounts.map(({ id }) => ({
      type,
      subject: { kind: 'account', id },
      version: 1,
      topics: [`user:${id}`],
    }));
    await this.events.append(em, ...events);
  }

  private row(account: PreparedAccount): Account {
    const now = this.clock.now();
    return {
      id: account.id,
      state: 'active',
      phoneHash: this.personal.hash('phone', account.phone),
      phone: this.personal.seal(account.phone),
      name: this.personal.seal(account.name),
      birthDate: this.personal.seal(account.birthDate),
      passwordHash: account.passwordHash,
      locale: account.locale ?? 'zh',
      consentVersion: account.consentVersion ?? null,
      consentAt: account.consentVersion ? now : null,
      openedAt: now,
      closedAt: null,
      version: 1,
    };
  }

  private async insertRoles(em: EntityManager, accounts: readonly PreparedAccount[]): Promise<void> {
    const now = this.clock.now();
    const rows = accounts.flatMap(({ id, roles }) =>
      [...new Set(roles)].map((role) => [id, role, now, null]),
    );
    await insertRows(em, 'account_roles (account_id, role, granted_at, granted_by)', rows);
  }

  private async insertSecondFactors(em: EntityManager, accounts: readonly PreparedAccount[]): Promise<void> {
    const now = this.clock.now();
    const rows = accounts.flatMap(({ id, totpSecret }) =>
      totpSecret ? [[id, this.personal.seal(totpSecret), null, 0, now]] : [],
    );
    await insertRows(em, 'account_totp (account_id, secret, pending, last_step, confirmed_at)', rows);
  }

  private async insertDemo(em: EntityManager, accounts: readonly PreparedAccount[]): Promise<void> {
    const rows = accounts
      .filter(({ demo }) => demo)
      .map((a) => [a.id, a.roles[0], a.phone, a.password, a.totpSecret ?? null, a.organisation ?? null]);
    await insertRows(
      em,
      'demo_accounts (account_id, role, phone, password, totp_secret, organisation)',
      rows,
    );
  }
}

async function insertRows(em: EntityManager, into: string, rows: unknown[][]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await execute(em, `INSERT INTO ${into} VALUES ${values}`, rows.flat());
}
