import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Runs one statement and says how many rows it touched, the same way on both databases. */
export async function execute(em: EntityManager, sql: string, parameters: unknown[] = []): Promise<number> {
  if (!em.queryRunner) throw new Error('a statement that changes rows belongs into db.tx');
  const result = await em.queryRunner.query(sql, parameters, true);
  return result.affected ?? 0;
}

/** `?, ?, ?` for a list of values; a list must not be empty. */
export function marks(values: readonly unknown[]): string {
  if (values.length === 0) throw new Error('an empty list has no place in SQL: handle it before');
  return values.map(() => '?').join(', ');
}

/** Reads one row and holds it against other writers until the unit ends; null when it is not there. */
export function lock<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<T>,
  id: string,
): Promise<T | null> {
  const query = em.createQueryBuilder(entity, 'row').where('row.id = :id', { id });
  if (em.connection.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  return query.getOne();
}
