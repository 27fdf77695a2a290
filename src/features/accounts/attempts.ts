import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { execute } from '../../platform/db/statements.js';
import { assertOutsideUnit } from '../../platform/db/unit.js';
import { Refusal } from '../../platform/http/refusal.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface Limit {
  kind: string;
  most: number;
  windowMs: number;
}

/** An address may be a whole dormitory behind one router, so its limits are wide. */
export const LIMITS = {
  signInPhone: { kind: 'sign-in-phone', most: 10, windowMs: 15 * MINUTE },
  signInAddress: { kind: 'sign-in-address', most: 300, windowMs: 15 * MINUTE },
  /** Whoever is signed in and types his password again. */
  reentry: { kind: 're-entry', most: 10, windowMs: 15 * MINUTE },
  /** Whoever is signed in and shows a code of his second factor. */
  secondFactor: { kind: 'second-factor', most: 10, windowMs: 15 * MINUTE },
  codePause: { kind: 'code-pause', most: 1, windowMs: MINUTE },
  codePhone: { kind: 'code-phone', most: 10, windowMs: 60 * MINUTE },
  codeAddress: { kind: 'code-address', most: 200, windowMs: 60 * MINUTE },
  /** Text messages that someone has sent to others' phones. */
  messagesFrom: { kind: 'messages-from', most: 50, windowMs: DAY },
  messagesTo: { kind: 'messages-to', most: 5, windowMs: DAY },
  invitation: { kind: 'invitation', most: 20, windowMs: 15 * MINUTE },
} satisfies Record<string, Limit>;

/**
 * Counts tries in the database, so that all nodes count together. A try is taken before it is made and committed
 * whatever becomes of it: a thousand at once are no more than the limit.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
  ) {}

  /** Takes one try; refuses with the time to wait when there is none left. */
  async take(limit: Limit, subject: string): Promise<void> {
    assertOutsideUnit('counting an attempt');
    const id = this.key(limit, subject);
    const until = await this.db
      .tx((em) => this.count(em, id, limit))
      .catch((error: unknown) => {
        if (isDuplicate(error)) return this.db.tx((em) => this.count(em, id, limit));
        throw error;
      });
    if (until === null) return;
    const retryAfterSeconds = Math.max(1, Math.ceil((until - this.clock.now()) / 1000));
    const words = { zh: '尝试次数过多，请稍后再试', en: 'Too many attempts; wait and try again' };
    throw new Refusal('too-many', 'too-many-attempts', words, { retryAfterSeconds });
  }

  /** Forgets the tries of someone who has shown that he is who he says. */
  async clear(limit: Limit, subject: string): Promise<void> {
    const id = this.key(limit, subject);
    await this.db.tx((em) => execute(em, 'DELETE FROM attempt_counts WHERE id = ?', [id]));
  }

  /** Gives one try back: it was right. */
  async giveBack(limit: Limit, subject: string): Promise<void> {
    const sql = 'UPDATE attempt_counts SET taken = taken - 1 WHERE id = ? AND taken > 0';
    await this.db.tx((em) => execute(em, sql, [this.key(limit, subject)]));
  }

  private async count(em: EntityManager, id: string, limit: Limit): Promise<number | null> {
    const now = this.clock.now();
    const more = 'UPDATE attempt_counts SET taken = taken + 1 WHERE id = ? AND until_at > ? AND taken < ?';
    if ((await execute(em, more, [id, now, limit.most])) === 1) return null;
    // Asked for what is full, and no more: on a server another's first try may have come in between.
    const sql = 'SELECT until_at FROM attempt_counts WHERE id = ? AND until_at > ? AND taken >= ?';
    const [full] = await em.query<{ until_at: number }[]>(sql, [id, now, limit.most]);
    if (full) return Number(full.until_at);
    const until = now + limit.windowMs;
    const again = 'UPDATE attempt_counts SET taken = 1, until_at = ? WHERE id = ? AND until_at <= ?';
    if ((await execute(em, again, [until, id, now])) === 1) return null;
    await execute(em, 'INSERT INTO attempt_counts (id, taken, until_at) VALUES (?, 1, ?)', [id, until]);
    return null;
  }

  private key(limit: Limit, subject: string): string {
    return `${limit.kind}:${this.personal.hash('attempt', subject)}`;
  }
}
