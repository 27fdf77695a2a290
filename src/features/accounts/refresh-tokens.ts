import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { secretsOf } from '../../platform/access/secret-keys.js';
import { Config } from '../../platform/config/config.js';

export interface RefreshToken {
  sessionId: string;
  generation: number;
  secretHash: string;
}

/**
 * `session.generation.secret.mac`: the mac shows that we issued it, so that an old one is proof of reuse and an invented
 * one proves nothing (a former secret may still have signed it); the row keeps the hash of the newest secret, so that neither key nor database alone can make one.
 */
@Injectable()
export class RefreshTokens {
  /** The one that signs first. */
  private readonly keys: Buffer[];

  constructor(config: Config) {
    this.keys = secretsOf(config).map((secret) =>
      createHmac('sha256', secret).update('refresh-token').digest(),
    );
  }

  issue(sessionId: string, generation: number): { token: string; secretHash: string } {
    const secret = randomBytes(24).toString('base64url');
    const body = `${sessionId}.${generation}.${secret}`;
    return {
      token: `${body}.${macOf(this.keys[0] as Buffer, body).toString('base64url')}`,
      secretHash: digest(secret),
    };
  }

  /** What the token says; null when it is not one of ours. */
  read(token: string | undefined): RefreshToken | null {
    const match = /^(([0-9a-f-]{36})\.(\d{1,9})\.([\w-]{32}))\.([\w-]{43})$/.exec(token ?? '');
    const [, body = '', sessionId = '', generation = '', secret = '', mac = ''] = match ?? [];
    if (!match) return null;
    const given = Buffer.from(mac, 'base64url');
    if (!this.keys.some((key) => timingSafeEqual(given, macOf(key, body)))) return null;
    return { sessionId, generation: Number(generation), secretHash: digest(secret) };
  }
}

function macOf(key: Buffer, body: string): Buffer {
  return createHmac('sha256', key).update(body).digest();
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
