import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessTokens } from '../../platform/access/access-tokens.js';
import { SessionSource } from '../../platform/access/sessions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { signInFirst } from '../../platform/access/access.guard.js';
import type { OpenedSession } from './account-sessions.service.js';
import type { SessionView } from './accounts.dto.js';

export const REFRESH_COOKIE = 'gq_refresh';
const PATH = '/api/v1/sessions';

/** Hands a session to its owner: access token in the body, refresh token in a cookie that no script can read. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly source: SessionSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async give(reply: FastifyReply, session: OpenedSession): Promise<SessionView> {
    const seconds = Math.floor((session.expiresAt - this.clock.now()) / 1000);
    // Before anything else can fail: what was exchanged counts already, and the former one used again ends the session.
    this.set(reply, session.refreshToken, seconds);
    const [actor] = await this.source.actors([session.sessionId]);
    if (!actor) throw signInFirst();
    return {
      accessToken: await this.tokens.issue(session.userId, session.sessionId),
      expiresInSeconds: this.tokens.lifetimeSeconds,
      sessionExpiresAt: session.expiresAt,
      sessionId: session.sessionId,
      userId: session.userId,
      roles: actor.roles,
      waitingRoles: actor.waitingRoles,
    };
  }

  take(reply: FastifyReply): void {
    this.set(reply, '', 0);
  }

  private set(reply: FastifyReply, value: string, maxAge: number): void {
    const secure = this.config.publicUrl.startsWith('https:');
    const options = { path: PATH, httpOnly: true, sameSite: 'strict', secure } as const;
    void reply.header('set-cookie', stringifySetCookie(REFRESH_COOKIE, value, { ...options, maxAge }));
  }
}

export function refreshToken(request: FastifyRequest): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[REFRESH_COOKIE];
}
