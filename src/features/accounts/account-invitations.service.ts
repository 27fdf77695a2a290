import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/db/db.js';
import { execute } from '../../platform/db/statements.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { OpenedSession } from './account-sessions.service.js';
import type { AcceptInvitationDto } from './account-invitations.dto.js';
import type { ClientTrace } from './client-trace.js';
import { RegistrationService } from './registration.service.js';

const VALID_MS = 24 * 3_600_000;

/** One-time links by which whoever runs the house lets in its first administrators. */
@Injectable()
export class AccountInvitations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: AuditLog,
    private readonly registration: RegistrationService,
  ) {}

  /** A link that opens one account with this role within a day; the token stands behind #, which no server log sees. */
  async invite(role: Role): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const id = uuid();
    await this.db.tx(async (em) => {
      const sql = 'INSERT INTO account_invitations (id, token_hash, role, expires_at) VALUES (?, ?, ?, ?)';
      await execute(em, sql, [id, digest(token), role, this.clock.now() + VALID_MS]);
      const subject = { kind: 'invitation', id } as const;
      await this.audit.record(em, { action: 'invitation.made', subject, details: { role }, actor: 'cli' });
    });
    return `${this.config.publicUrl}/invited#${token}`;
  }

  /** Opens the account; its strong roles wait until the second factor is enrolled. */
  async accept(dto: AcceptInvitationDto, client: ClientTrace): Promise<OpenedSession> {
    const { token, ...person } = dto;
    const role = await this.role(token);
    await this.registration.check(person);
    return this.registration.open(person, [role], client, (em, id) => this.use(em, token, id, role));
  }

  private async role(token: string): Promise<Role> {
    const sql =
      'SELECT role FROM account_invitations WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?';
    const [row] = await this.db.rows<{ role: Role }>(sql, [digest(token), this.clock.now()]);
    if (!row) throw invitationGone();
    return row.role;
  }

  private async use(em: EntityManager, token: string, accountId: string, role: Role): Promise<void> {
    const now = this.clock.now();
    const sql =
      'UPDATE account_invitations SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?';
    if ((await execute(em, sql, [now, digest(token), now])) === 0) throw invitationGone();
    const subject = { kind: 'account', id: accountId } as const;
    const details = { role };
    await this.audit.record(em, { action: 'account.role-granted', subject, details, actor: 'invitation' });
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function invitationGone(): Refusal {
  const words = { zh: '邀请链接无效、已使用或已过期', en: 'The link is unknown, used or out of date' };
  return new Refusal('gone', 'invitation-gone', words);
}
