import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute, marks } from '../../platform/db/statements.js';
import { Refusal } from '../../platform/http/refusal.js';
import { Sms } from '../../platform/sms/sms.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { Attempts, LIMITS } from './attempts.js';
import type { ClientTrace } from './client-trace.js';

export const CODE_PURPOSES = ['register', 'password', 'phone'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

export const CODE_SECONDS = 300;
const TRIES = 5;

/** Codes by SMS: six digits, five minutes, five tries, one at a time for a phone and purpose. */
@Injectable()
export class OneTimeCodesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly attempts: Attempts,
    private readonly sms: Sms,
  ) {}

  /**
   * Sends a code, or, where none may be had, a message that says why: whoever asks gets the same answer after the same
   * work, so only the phone's owner learns whether it has an account.
   */
  async send(phoneText: string, purpose: CodePurpose, client: ClientTrace): Promise<void> {
    const phone = normaliseMobile(phoneText);
    const phoneHash = this.personal.hash('phone', phone);
    await this.attempts.take(LIMITS.codeAddress, client.address);
    await this.attempts.take(LIMITS.codePause, `${purpose} ${phoneHash}`);
    await this.attempts.take(LIMITS.codePhone, phoneHash);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const useful = (await this.hasAccount(phone)) === (purpose === 'password');
    await this.store(purpose, phoneHash, useful ? code : `decoy ${code}`);
    const minutes = String(CODE_SECONDS / 60);
    if (useful) return this.sms.send({ phone, template: `code-${purpose}`, params: { code, minutes } });
    const template = purpose === 'password' ? 'no-account' : 'has-account';
    await this.sms.send({ phone, template, params: {} });
  }

  /** Counts the try, then compares; refuses wrong, old and worn-out codes with the same words. */
  async check(purpose: CodePurpose, phone: string, code: string): Promise<void> {
    const { id, now } = { id: this.key(purpose, phone), now: this.clock.now() };
    const row = await this.db.tx(async (em) => {
      const sql = 'UPDATE one_time_codes SET tries = tries + 1 WHERE id = ? AND expires_at > ? AND tries < ?';
      if ((await execute(em, sql, [id, now, TRIES])) === 0) return null;
      const read = 'SELECT code_hash FROM one_time_codes WHERE id = ?';
      return (await em.query<{ code_hash: string }[]>(read, [id]))[0] ?? null;
    });
    if (!row || !timingSafeEqual(Buffer.from(row.code_hash), Buffer.from(this.hash(id, code))))
      throw codeWrong();
  }

  /** Uses a checked code up in the unit that relies on it: of two at once, one is refused. */
  async consume(em: EntityManager, purpose: CodePurpose, phone: string, code: string): Promise<void> {
    const id = this.key(purpose, phone);
    const sql = 'DELETE FROM one_time_codes WHERE id = ? AND code_hash = ?';
    if ((await execute(em, sql, [id, this.hash(id, code)])) === 0) throw codeWrong();
  }

  private async hasAccount(phone: string): Promise<boolean> {
    const hashes = this.personal.hashes('phone', phone);
    const sql = `SELECT 1 AS found FROM accounts WHERE phone_hash IN (${marks(hashes)}) AND state <> 'closed'`;
    return (await this.db.rows(sql, hashes)).length > 0;
  }

  private async store(purpose: CodePurpose, phoneHash: string, code: string): Promise<void> {
    const id = `${purpose}:${phoneHash}`;
    await this.db.tx(async (em) => {
      await execute(em, 'DELETE FROM one_time_codes WHERE id = ?', [id]);
      await execute(em, 'INSERT INTO one_time_codes (id, code_hash, tries, expires_at) VALUES (?, ?, 0, ?)', [
        id,
        this.hash(id, code),
        this.clock.now() + CODE_SECONDS * 1000,
      ]);
    });
  }

  private key(purpose: CodePurpose, phone: string): string {
    return `${purpose}:${this.personal.hash('phone', normaliseMobile(phone))}`;
  }

  private hash(id: string, code: string): string {
    return this.personal.hash('one-time-code', `${id} ${code}`);
  }
}

function codeWrong(): Refusal {
  const words = {
    zh: '验证码不正确或已失效，请重新获取',
    en: 'The code is wrong or no longer valid: ask for a new one',
  };
  const field = { field: 'code', code: 'code-wrong', ...words };
  return new Refusal('invalid', 'code-wrong', words, { fields: [field] });
}
