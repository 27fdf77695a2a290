import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute, marks } from '../../platform/db/statements.js';
import { AccountOpening, type NewAccount } from './account-opening.service.js';
import { AccountChanges } from './account-changes.js';

const AT_ONCE = 50;

/** What features to the right may know and change of accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly audit: AuditLog,
    private readonly opening: AccountOpening,
    private readonly changes: AccountChanges,
  ) {}

  /** Opens one account on behalf of a person; returns its id. */
  async open(account: NewAccount): Promise<string> {
    const [id = ''] = await this.openAll([account]);
    return id;
  }

  /** Opens many, in small units; ids in the order given. */
  async openAll(accounts: readonly NewAccount[]): Promise<string[]> {
    const prepared = await this.opening.prepare(accounts);
    for (let at = 0; at < prepared.length; at += AT_ONCE) {
      const some = prepared.slice(at, at + AT_ONCE);
      await this.db.tx((em) => this.opening.insert(em, some));
    }
    return prepared.map(({ id }) => id);
  }

  /** Whether this is the id of an account that may act. */
  async exists(userId: string): Promise<boolean> {
    const sql = "SELECT 1 AS found FROM accounts WHERE id = ? AND state = 'active'";
    return (await this.db.rows(sql, [userId])).length > 0;
  }

  /** Whether the account may act and has one of these roles. */
  async holds(userId: string, roles: readonly Role[]): Promise<boolean> {
    const sql = `SELECT 1 AS found FROM account_roles r JOIN accounts a ON a.id = r.account_id
      WHERE a.id = ? AND a.state = 'active' AND r.role IN (${marks(roles)}) LIMIT 1`;
    return (await this.db.rows(sql, [userId, ...roles])).length > 0;
  }

  /** Real names; who shows them to staff writes it into the audit log. Closed accounts have none. */
  nameOf(ids: readonly string[]): Promise<Map<string, string>> {
    return this.opened('name', ids);
  }

  /** Phone numbers; who shows them records it. Closed accounts have none. */
  phoneOf(ids: readonly string[]): Promise<Map<string, string>> {
    return this.opened('phone', ids);
  }

  /** The active account with this phone, e.g. for an invitation; null when there is none. */
  async idOfPhone(phone: string): Promise<string | null> {
    const hashes = this.personal.hashes('phone', phone);
    const sql = `SELECT id FROM accounts WHERE phone_hash IN (${marks(hashes)}) AND state = 'active'`;
    const [row] = await this.db.rows<{ id: string }>(sql, hashes);
    return row?.id ?? null;
  }

  /** Gives a role; says whether the account did not have it before. */
  grantRole(userId: string, role: Role, grantedBy?: string): Promise<boolean> {
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, userId);
      if (await this.hasRole(em, userId, role)) return false;
      const sql = 'INSERT INTO account_roles (account_id, role, granted_at, granted_by) VALUES (?, ?, ?, ?)';
      await execute(em, sql, [userId, role, this.clock.now(), grantedBy ?? null]);
      await this.audited(em, 'account.role-granted', userId, role, grantedBy);
      await this.changes.announce(em, account, 'role-granted');
      return true;
    });
  }

  /** Takes a role; it is gone from every session within seconds. Says whether there was one to take. */
  revokeRole(userId: string, role: Role, revokedBy?: string): Promise<boolean> {
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, userId);
      if (role === 'administrator') await this.changes.keepAnAdministrator(em, userId);
      const sql = 'DELETE FROM account_roles WHERE account_id = ? AND role = ?';
      if ((await execute(em, sql, [userId, role])) === 0) return false;
      await this.audited(em, 'account.role-revoked', userId, role, revokedBy);
      await this.changes.announce(em, account, 'role-revoked');
      return true;
    });
  }

  private async hasRole(em: EntityManager, userId: string, role: Role): Promise<boolean> {
    const sql = 'SELECT 1 AS found FROM account_roles WHERE account_id = ? AND role = ?';
    return (await em.query<unknown[]>(sql, [userId, role])).length > 0;
  }

  private audited(em: EntityManager, action: string, id: string, role: Role, actor?: string): Promise<void> {
    return this.audit.record(em, { action, subject: { kind: 'account', id }, details: { role }, actor });
  }

  private async opened(column: 'name' | 'phone', ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const sql = `SELECT id, ${column} AS sealed FROM accounts WHERE ${column} IS NOT NULL AND id IN (${marks(ids)})`;
    const rows = await this.db.rows<{ id: string; sealed: string }>(sql, [...ids]);
    return new Map(rows.map((row) => [row.id, this.personal.open(row.sealed)]));
  }
}
