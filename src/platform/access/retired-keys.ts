import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { execute } from '../db/statements.js';
import { keyedHash, PersonalData } from './personal-data.js';

/**
 * Hash keys of former secrets, sealed with the one in use, for what cannot be hashed anew because only its owner knows it
 * (recovery codes: too long to be guessed even with the key).
 */
@Injectable()
export class RetiredKeys {
  constructor(private readonly personal: PersonalData) {}

  /** Every hash under which such a value may be stored, however many secrets there have been since. */
  async hashes(em: EntityManager, kind: string, text: string): Promise<string[]> {
    const rows = await em.query<{ hash_key: string }[]>('SELECT hash_key FROM retired_keys');
    const keys = rows.map((row) => Buffer.from(this.personal.open(row.hash_key), 'base64url'));
    const retired = keys.map((key) => keyedHash(key, kind, text));
    return [...new Set([...this.personal.hashes(kind, text), ...retired])];
  }

  /** Keeps the former secret's key, once. */
  async keepFormer(em: EntityManager): Promise<void> {
    const former = this.personal.formerHashKey;
    if (!former) return;
    const known = await em.query<unknown[]>('SELECT 1 FROM retired_keys WHERE id = ?', [former.id]);
    if (known.length) return;
    const sql = 'INSERT INTO retired_keys (id, hash_key) VALUES (?, ?)';
    await execute(em, sql, [former.id, this.personal.seal(former.key)]);
  }
}
