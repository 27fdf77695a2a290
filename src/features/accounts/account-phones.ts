import type { EntityManager } from 'typeorm';
import type { PersonalData } from '../../platform/access/personal-data.js';
import { marks } from '../../platform/db/statements.js';
import { Refusal } from '../../platform/http/refusal.js';

/**
 * Refuses phones that have an account under the former secret's hash, where the unique key does not see them: while
 * APP_SECRET is being changed.
 */
export async function refuseFormerPhones(
  em: EntityManager,
  personal: PersonalData,
  phones: readonly string[],
): Promise<void> {
  const former = phones.flatMap((phone) => personal.hashes('phone', phone).slice(1));
  if (former.length === 0) return;
  const sql = `SELECT 1 AS found FROM accounts WHERE phone_hash IN (${marks(former)}) LIMIT 1`;
  if ((await em.query<unknown[]>(sql, former)).length > 0) throw phoneTaken();
}

export function phoneTaken(): Refusal {
  return new Refusal('conflict', 'phone-taken', {
    zh: '该手机号已有账号，请直接登录',
    en: 'This phone has an account already: sign in',
  });
}
