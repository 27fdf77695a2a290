import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';

const MINUTES = 15;
const ISSUER = 'gongqiao';
const KEPT = 20_000;

interface Spoken {
  sessionId: string;
  userId: string;
  until: number;
}

/** Short-lived proofs of a session; the session's row has the last word on every request. */
@Injectable()
export class AccessTokens {
  readonly lifetimeSeconds = MINUTES * 60;
  private readonly key: Uint8Array;
  /** Tokens whose signature was found good: checking it again would say the same until they run out. */
  private readonly good = new Map<string, Spoken>();

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = createHmac('sha256', config.appSecret).update('access-token').digest();
  }

  issue(userId: string, sessionId: string): Promise<string> {
    const now = Math.floor(this.clock.now() / 1000);
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(userId)
      .setIssuer(ISSUER)
      .setIssuedAt(now)
      .setExpirationTime(now + this.lifetimeSeconds)
      .sign(this.key);
  }

  /** The session that the token speaks for; null when it is forged, foreign or has run out. */
  async sessionOf(token: string): Promise<string | null> {
    return (await this.read(token))?.sessionId ?? null;
  }

  /** The account that the token was given to, whatever has become of its session. */
  async accountOf(token: string): Promise<string | null> {
    return (await this.read(token))?.userId ?? null;
  }

  private async read(token: string): Promise<Spoken | null> {
    const known = this.good.get(token);
    if (known && this.clock.now() < known.until) return known;
    this.good.delete(token);
    try {
      const options = { issuer: ISSUER, algorithms: ['HS256'], currentDate: new Date(this.clock.now()) };
      const { payload } = await jwtVerify(token, this.key, options);
      const { sid: sessionId, sub: userId, exp } = payload;
      if (typeof sessionId !== 'string' || userId === undefined || exp === undefined) return null;
      if (this.good.size >= KEPT) this.good.clear();
      const spoken = { sessionId, userId, until: exp * 1000 };
      this.good.set(token, spoken);
      return spoken;
    } catch {
      return null;
    }
  }
}
