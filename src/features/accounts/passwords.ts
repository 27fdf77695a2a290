import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { assertOutsideUnit } from '../../platform/db/unit.js';

/** argon2id, the library's default, at the cost that OWASP advises (19 MiB, 2 passes). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords, off the event loop and never while a unit of work is held open. */
@Injectable()
export class Passwords {
  private decoy?: Promise<string>;

  hash(password: string): Promise<string> {
    assertOutsideUnit('hashing a password');
    return hash(password, COST);
  }

  /** Without a stored hash takes as long as with one and says no: time tells nobody whether an account exists. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    assertOutsideUnit('checking a password');
    this.decoy ??= this.hash('nobody has this password');
    const right = await verify(stored ?? (await this.decoy), password);
    return right && !!stored;
  }
}
