import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Db } from '../../platform/db/db.js';
import { marks } from '../../platform/db/statements.js';
import { maskMobile } from '../reference/mobile.rules.js';
import { maskName } from '../reference/name.rules.js';
import type { AccountFilter, AccountView } from './administration.dto.js';

interface Row {
  id: string;
  state: string;
  name: string | null;
  phone: string | null;
  opened_at: number;
  closed_at: number | null;
  totp: number;
}

const COLUMNS = `a.id, a.state, a.name, a.phone, a.opened_at, a.closed_at,
  (SELECT COUNT(*) FROM account_totp t WHERE t.account_id = a.id AND t.secret IS NOT NULL) AS totp`;

/** Accounts as administrators see them, masked, newest first. */
@Injectable()
export class AdministrationQueries {
  constructor(
    private readonly db: Db,
    private readonly personal: PersonalData,
  ) {}

  /** At most `limit` accounts opened before the account `before`. */
  async accounts(filter: AccountFilter, limit: number, before?: string | number): Promise<AccountView[]> {
    const conditions: [string, unknown][] = [
      ['a.id < ?', before],
      ['a.state = ?', filter.state],
      ['a.id IN (SELECT account_id FROM account_roles WHERE role = ?)', filter.role],
    ];
    return this.where(conditions, limit);
  }

  async byId(id: string): Promise<AccountView | null> {
    return (await this.where([['a.id = ?', id]], 1))[0] ?? null;
  }

  private async where(all: [string, unknown][], limit: number): Promise<AccountView[]> {
    const conditions = all.filter(([, value]) => value !== undefined);
    const where = conditions.map(([sql]) => sql).join(' AND ') || '1 = 1';
    const sql = `SELECT ${COLUMNS} FROM accounts a WHERE ${where} ORDER BY a.id DESC LIMIT ?`;
    const rows = await this.db.rows<Row>(sql, [...conditions.map(([, value]) => value), limit]);
    const roles = await this.roles(rows.map((row) => row.id));
    return rows.map((row) => this.view(row, roles.get(row.id) ?? []));
  }

  private async roles(ids: string[]): Promise<Map<string, Role[]>> {
    const found = new Map<string, Role[]>();
    if (ids.length === 0) return found;
    const sql = `SELECT account_id, role FROM account_roles WHERE account_id IN (${marks(ids)}) ORDER BY role`;
    for (const row of await this.db.rows<{ account_id: string; role: Role }>(sql, ids))
      found.set(row.account_id, [...(found.get(row.account_id) ?? []), row.role]);
    return found;
  }

  private view(row: Row, roles: Role[]): AccountView {
    return {
      id: row.id,
      state: row.state,
      name: row.name ? maskName(this.personal.open(row.name)) : '',
      phone: row.phone ? maskMobile(this.personal.open(row.phone)) : '',
      roles,
      secondFactor: Number(row.totp) > 0,
      openedAt: Number(row.opened_at),
      closedAt: row.closed_at === null ? null : Number(row.closed_at),
    };
  }
}
