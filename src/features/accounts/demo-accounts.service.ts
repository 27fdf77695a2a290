import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ROLES, type Role } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/db/db.js';
import { execute } from '../../platform/db/statements.js';
import { notFound } from '../../platform/http/refusal.js';
import type { DemoAccountView } from './demo-accounts.dto.js';

interface Row {
  id: string;
  role: Role;
  phone: string;
  password: string;
  totp_secret: string | null;
  organisation: string | null;
}

/** What people are within organisations, of which accounts know nothing themselves. */
export type KnownMembership = { userId: string; organisation: string } & Required<
  Pick<DemoAccountView, 'membership'>
>;
type Memberships = (userIds: string[]) => Promise<KnownMembership[]>;

/** The invented people whose passwords a demo shows; production has none and lets none of them in. */
@Injectable()
export class DemoAccounts {
  private memberships: Memberships = () => Promise.resolve([]);

  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  /** Called by the feature to the right that knows them, in onModuleInit. */
  tellMemberships(memberships: Memberships): void {
    this.memberships = memberships;
  }

  async list(): Promise<DemoAccountView[]> {
    if (this.config.mode !== 'demo') throw notFound();
    const sql =
      'SELECT account_id AS id, role, phone, password, totp_secret, organisation FROM demo_accounts ORDER BY account_id LIMIT 100';
    const rows = await this.db.rows<Row>(sql);
    const known = await this.memberships(rows.map(({ id }) => id));
    return rows
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
      .map((row) => toView(row, known));
  }

  /** Keeps the list true when someone who tries the demo changes what it shows. */
  async keep(
    em: EntityManager,
    userId: string,
    column: 'phone' | 'password' | 'totp_secret',
    value: string | null,
  ): Promise<void> {
    await execute(em, `UPDATE demo_accounts SET ${column} = ? WHERE account_id = ?`, [value, userId]);
  }
}

function toView(row: Row, known: KnownMembership[]): DemoAccountView {
  const within = known.find((one) => one.userId === row.id && one.organisation === row.organisation);
  return {
    role: row.role,
    phone: row.phone,
    password: row.password,
    ...(row.totp_secret ? { totpSecret: row.totp_secret } : {}),
    ...(row.organisation ? { organisation: row.organisation } : {}),
    ...(within ? { membership: within.membership } : {}),
  };
}
