import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secret } from 'otpauth';
import { toString as qrCode } from 'qrcode';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute } from '../../platform/db/statements.js';
import { invalid, Refusal } from '../../platform/http/refusal.js';
import { maskMobile } from '../reference/mobile.rules.js';
import { AccountChanges } from './account-changes.js';
import { SecondFactor, type SecondFactorProof } from './second-factor.js';
import { secondFactorWrong } from './sign-in.service.js';
import type { TotpEnrolmentView } from './totp.dto.js';
import { newTotpSecret, totpStep, totpUri } from './totp.rules.js';
import { SecondFactorRights } from './second-factor-rights.js';

const RECOVERY_CODES = 10;

/** Enrols, renews and removes the second factor; callers have asked for the password. */
@Injectable()
export class TotpService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly factor: SecondFactor,
    private readonly changes: AccountChanges,
    private readonly rights: SecondFactorRights,
  ) {}

  /** A new secret that counts once it is confirmed; one in force must be shown and stays in force until then. */
  async begin(me: Actor, proof: SecondFactorProof): Promise<TotpEnrolmentView> {
    const secret = newTotpSecret();
    const phone = await this.db.tx(async (em) => {
      const account = await this.changes.lock(em, me.userId);
      if (await this.factor.active(em, me.userId)) await this.prove(em, me.userId, proof);
      await this.keepPending(em, me.userId, this.personal.seal(secret));
      return account.phone ? this.personal.open(account.phone) : '';
    });
    const uri = totpUri(secret, maskMobile(phone));
    return { uri, secret, qrSvg: await qrCode(uri, { type: 'svg', margin: 1 }) };
  }

  /** Puts the pending secret in force; this session counts as strong from now on. */
  confirm(me: Actor, code: string): Promise<string[]> {
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, me.userId);
      const sql = 'SELECT pending FROM account_totp WHERE account_id = ? AND pending IS NOT NULL';
      const [row] = await em.query<{ pending: string }[]>(sql, [me.userId]);
      if (!row) throw nothingPending();
      const secret = this.personal.open(row.pending);
      const step = totpStep(secret, code, this.clock.now());
      if (step === null) throw codeWrong();
      const force =
        'UPDATE account_totp SET secret = pending, pending = NULL, last_step = ?, confirmed_at = ? WHERE account_id = ?';
      await execute(em, force, [step, this.clock.now(), me.userId]);
      await this.rights.given(em, me, secret);
      const codes = await this.newRecoveryCodes(em, me.userId);
      await this.changes.announce(em, account, 'changed');
      return codes;
    });
  }

  /** New recovery codes; the old ones are worth nothing from now on. */
  renewRecoveryCodes(me: Actor, proof: SecondFactorProof): Promise<string[]> {
    return this.db.tx(async (em) => {
      await this.changes.lock(em, me.userId);
      await this.prove(em, me.userId, proof);
      return this.newRecoveryCodes(em, me.userId);
    });
  }

  /** Removes the second factor, except of those whose role asks for one. */
  disable(me: Actor, proof: SecondFactorProof): Promise<void> {
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, me.userId);
      this.rights.mayDoWithout(me);
      await this.prove(em, me.userId, proof);
      await execute(em, 'DELETE FROM account_totp WHERE account_id = ?', [me.userId]);
      await execute(em, 'DELETE FROM recovery_codes WHERE account_id = ?', [me.userId]);
      await this.rights.taken(em, me);
      await this.changes.announce(em, account, 'changed');
    });
  }

  private async prove(em: EntityManager, userId: string, proof: SecondFactorProof): Promise<void> {
    if (!(await this.factor.use(em, userId, proof))) throw secondFactorWrong();
  }

  private async keepPending(em: EntityManager, userId: string, sealed: string): Promise<void> {
    const again = 'UPDATE account_totp SET pending = ? WHERE account_id = ?';
    if ((await execute(em, again, [sealed, userId])) > 0) return;
    const first = 'INSERT INTO account_totp (account_id, pending, last_step) VALUES (?, ?, 0)';
    await execute(em, first, [userId, sealed]);
  }

  private async newRecoveryCodes(em: EntityManager, userId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    await execute(em, 'DELETE FROM recovery_codes WHERE account_id = ?', [userId]);
    const values = codes.flatMap((code) => [uuid(), userId, this.factor.hashRecoveryCode(userId, code)]);
    const rows = codes.map(() => '(?, ?, ?)').join(', ');
    await execute(em, `INSERT INTO recovery_codes (id, account_id, code_hash) VALUES ${rows}`, values);
    return codes;
  }
}

/** 50 random bits as `abcde-fghij`. */
function recoveryCode(): string {
  const text = new Secret({ buffer: new Uint8Array(randomBytes(7)).buffer }).base32.toLowerCase();
  return `${text.slice(0, 5)}-${text.slice(5, 10)}`;
}

function nothingPending(): Refusal {
  const words = { zh: '请先开始绑定动态验证码', en: 'Begin the enrolment first' };
  return new Refusal('conflict', 'totp-not-begun', words);
}

function codeWrong(): Refusal {
  return invalid({
    field: 'totp',
    code: 'totp-wrong',
    zh: '动态验证码不正确，请核对手机时间',
    en: 'is wrong: check the time of your device',
  });
}
