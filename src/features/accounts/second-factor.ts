import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../platform/access/personal-data.js';
import { RetiredKeys } from '../../platform/access/retired-keys.js';
import { Clock } from '../../platform/clock/clock.js';
import { execute, marks } from '../../platform/db/statements.js';
import { totpStep } from './totp.rules.js';

export interface SecondFactorProof {
  totp?: string;
  recoveryCode?: string;
}

/** Checks and uses up the second factor, within the unit that relies on it. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly retired: RetiredKeys,
  ) {}

  async active(em: EntityManager, accountId: string): Promise<boolean> {
    return (await this.secret(em, accountId)) !== null;
  }

  /** True once for a right code; the same code, or an older one, never counts again. */
  async use(em: EntityManager, accountId: string, proof: SecondFactorProof): Promise<boolean> {
    if (proof.totp) return this.useTotp(em, accountId, proof.totp);
    return proof.recoveryCode ? this.useRecoveryCode(em, accountId, proof.recoveryCode) : false;
  }

  hashRecoveryCode(accountId: string, code: string): string {
    return this.personal.hash('recovery-code', hashedText(accountId, code));
  }

  private async useTotp(em: EntityManager, accountId: string, code: string): Promise<boolean> {
    const secret = await this.secret(em, accountId);
    const step = secret === null ? null : totpStep(secret, code, this.clock.now());
    if (step === null) return false;
    const sql = 'UPDATE account_totp SET last_step = ? WHERE account_id = ? AND last_step < ?';
    if ((await execute(em, sql, [step, accountId, step])) === 1) return true;
    return this.shared(em, accountId);
  }

  private async useRecoveryCode(em: EntityManager, accountId: string, code: string): Promise<boolean> {
    const hashes = await this.retired.hashes(em, 'recovery-code', hashedText(accountId, code));
    const sql = `UPDATE recovery_codes SET used_at = ?
      WHERE account_id = ? AND code_hash IN (${marks(hashes)}) AND used_at IS NULL`;
    return (await execute(em, sql, [this.clock.now(), accountId, ...hashes])) === 1;
  }

  /** A demo account's secret is public and many people use it in the same half minute: replay gains nobody anything. */
  private async shared(em: EntityManager, accountId: string): Promise<boolean> {
    const sql = 'SELECT 1 AS found FROM demo_accounts WHERE account_id = ?';
    return (await em.query<unknown[]>(sql, [accountId])).length > 0;
  }

  private async secret(em: EntityManager, accountId: string): Promise<string | null> {
    const sql = 'SELECT secret FROM account_totp WHERE account_id = ? AND secret IS NOT NULL';
    const [row] = await em.query<{ secret: string }[]>(sql, [accountId]);
    return row ? this.personal.open(row.secret) : null;
  }
}

function hashedText(accountId: string, code: string): string {
  return `${accountId} ${code.toLowerCase().replace(/[^a-z2-7]/g, '')}`;
}
