import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { STRONG_ROLES } from '../../platform/access/actor.js';
import { Sessions } from '../../platform/access/sessions.js';
import { Clock } from '../../platform/clock/clock.js';
import { execute, marks } from '../../platform/db/statements.js';
import { afterCommit } from '../../platform/db/unit.js';
import { EventLog } from '../../platform/events/event-log.js';
import { sessionEvents } from './accounts.events.js';
import type { ClientTrace } from './client-trace.js';
import { RefreshTokens } from './refresh-tokens.js';
import { SESSION_MS, STRONG_HOURS_MS } from './session-terms.js';

export type EndReason = 'signed-out' | 'password' | 'reuse' | 'locked' | 'closed' | 'revoked';

/** A session and the token that prolongs it, which is shown once. */
export interface OpenedSession {
  userId: string;
  sessionId: string;
  refreshToken: string;
  expiresAt: number;
}

/** Opens and ends sessions within the unit that gives the reason. */
@Injectable()
export class AccountSessionsService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: RefreshTokens,
    private readonly sessions: Sessions,
    private readonly events: EventLog,
  ) {}

  async open(
    em: EntityManager,
    accountId: string,
    strong: boolean,
    client: ClientTrace,
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const id = uuid();
    const { token, secretHash } = this.tokens.issue(id, 1);
    const expiresAt = now + ((await this.guarded(em, accountId)) ? STRONG_HOURS_MS : SESSION_MS);
    await execute(
      em,
      `INSERT INTO account_sessions (id, account_id, generation, refresh_hash, strong, device, address,
        created_at, seen_at, expires_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`,
      [id, accountId, secretHash, strong ? 1 : 0, client.device, client.addressPrefix, now, now, expiresAt],
    );
    return { userId: accountId, sessionId: id, refreshToken: token, expiresAt };
  }

  /** Ends what still stands of an account's sessions: all, one (`only`), or all but the one in hand (`except`). */
  async end(
    em: EntityManager,
    accountId: string,
    reason: EndReason,
    which: { only?: string; except?: string } = {},
  ): Promise<number> {
    const sql = `SELECT id FROM account_sessions WHERE account_id = ? AND ended_at IS NULL
      ${which.only ? 'AND id = ?' : ''} ${which.except ? 'AND id <> ?' : ''}`;
    const values = [accountId, which.only, which.except].filter((value) => value !== undefined);
    const ids = (await em.query<{ id: string }[]>(sql, values)).map((row) => row.id);
    if (ids.length === 0) return 0;
    const end = `UPDATE account_sessions SET ended_at = ?, end_reason = ? WHERE id IN (${marks(ids)})`;
    await execute(em, end, [this.clock.now(), reason, ...ids]);
    await this.announceEnd(em, accountId, ids);
    return ids.length;
  }

  /** Makes this node look at an account's sessions afresh, once its rights have changed. */
  async reconsider(em: EntityManager, accountId: string): Promise<void> {
    const sql = 'SELECT id FROM account_sessions WHERE account_id = ? AND ended_at IS NULL';
    const rows = await em.query<{ id: string }[]>(sql, [accountId]);
    afterCommit(() => rows.forEach((row) => this.sessions.forget(row.id)));
  }

  private async announceEnd(em: EntityManager, accountId: string, ids: string[]): Promise<void> {
    const events = ids.map((id) => ({
      type: sessionEvents.ended,
      subject: { kind: 'session', id },
      version: 1,
      topics: [`user:${accountId}`],
    }));
    await this.events.append(em, ...events);
    afterCommit(() => ids.forEach((id) => this.sessions.forget(id)));
  }

  private async guarded(em: EntityManager, accountId: string): Promise<boolean> {
    const sql = `SELECT 1 AS found FROM account_roles WHERE account_id = ? AND role IN (${marks(STRONG_ROLES)}) LIMIT 1`;
    return (await em.query<unknown[]>(sql, [accountId, ...STRONG_ROLES])).length > 0;
  }
}
