import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { signInFirst } from '../../platform/access/access.guard.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute } from '../../platform/db/statements.js';
import { AccountSessionsService, type OpenedSession } from './account-sessions.service.js';
import { type RefreshToken, RefreshTokens } from './refresh-tokens.js';

interface Row {
  account_id: string;
  generation: number;
  expires_at: number;
}

/** Prolongs sessions; each refresh token works once, and one used again ends the session for thief and owner alike. */
@Injectable()
export class SessionRefreshService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly tokens: RefreshTokens,
    private readonly sessions: AccountSessionsService,
  ) {}

  /**
   * Nothing is exchanged for one who is `gone`: who loads his page anew while the database stands still has only the former
   * token, and would be taken for its thief.
   */
  async refresh(text: string | undefined, gone: () => boolean): Promise<OpenedSession> {
    const token = this.tokens.read(text);
    if (!token) throw signInFirst();
    const session = await this.db.tx(async (em) => {
      const rotated = await this.rotate(em, token);
      if (rotated && gone()) throw signInFirst();
      return rotated;
    });
    if (!session) throw signInFirst();
    return session;
  }

  /** Null, and committed so, when the token was used before. */
  private async rotate(em: EntityManager, token: RefreshToken): Promise<OpenedSession | null> {
    const { sessionId, generation, secretHash } = token;
    const now = this.clock.now();
    const next = this.tokens.issue(sessionId, generation + 1);
    const taken = await execute(
      em,
      `UPDATE account_sessions SET generation = generation + 1, refresh_hash = ?, seen_at = ?
       WHERE id = ? AND generation = ? AND refresh_hash = ? AND ended_at IS NULL AND expires_at > ?
       AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id AND a.state = 'active')`,
      [next.secretHash, now, sessionId, generation, secretHash, now],
    );
    const sql = 'SELECT account_id, generation, expires_at FROM account_sessions WHERE id = ?';
    const [row] = await em.query<Row[]>(sql, [sessionId]);
    if (!row) return null;
    if (taken === 1)
      return {
        userId: row.account_id,
        sessionId,
        refreshToken: next.token,
        expiresAt: Number(row.expires_at),
      };
    if (Number(row.generation) > generation)
      await this.sessions.end(em, row.account_id, 'reuse', { only: sessionId });
    return null;
  }
}
