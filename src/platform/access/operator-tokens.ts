import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';

const SECONDS = 60;
const ISSUER = 'gongqiao-operator';

/** Proofs, good for a minute, that the command line of this installation asks: only it and the server know the secret. */
@Injectable()
export class OperatorTokens {
  private readonly key: Uint8Array;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = createHmac('sha256', config.appSecret).update('operator-token').digest();
  }

  issue(): Promise<string> {
    const now = Math.floor(this.clock.now() / 1000);
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setIssuedAt(now)
      .setExpirationTime(now + SECONDS)
      .sign(this.key);
  }

  /** False when the token is forged, meant for something else or has run out. */
  async good(token: string): Promise<boolean> {
    try {
      const options = { issuer: ISSUER, algorithms: ['HS256'], currentDate: new Date(this.clock.now()) };
      await jwtVerify(token, this.key, { ...options, maxTokenAge: SECONDS });
      return true;
    } catch {
      return false;
    }
  }
}
