import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { execute, marks } from '../../platform/db/statements.js';
import { Posting } from './posting.entity.js';

/** How many postings one unit of work changes at most. */
export const AT_ONCE = 200;

/** Reads some postings, oldest first, and holds them to the unit's end. */
export async function holdPostings(
  em: EntityManager,
  where: FindOptionsWhere<Posting>,
  limit = AT_ONCE,
): Promise<Posting[]> {
  const lock = em.connection.options.type === 'better-sqlite3' ? undefined : LOCKED;
  return em.find(Posting, { where, order: { id: 'ASC' }, take: limit, ...(lock && { lock }) });
}

const LOCKED = { mode: 'pessimistic_write' } as const;

/** Gives held rows the same new values and each its next version; says so on the rows too. */
export async function changeAll(
  em: EntityManager,
  rows: Posting[],
  values: Partial<Posting>,
  now: number,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await em.update(Posting, { id: In(ids) }, { ...values, updatedAt: now });
  await execute(em, `UPDATE postings SET version = version + 1 WHERE id IN (${marks(ids)})`, ids);
  for (const row of rows) Object.assign(row, values, { updatedAt: now, version: row.version + 1 });
}
