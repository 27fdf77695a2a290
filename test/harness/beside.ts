import { join } from 'node:path';
import Database from '../../src/platform/sqlite/driver.js';
import { createConnection } from 'mysql2/promise';

/** Looks into the data of a running server from outside it, with SQL that both databases understand. */
export async function beside<T>(env: Record<string, string>, sql: string): Promise<T[]> {
  if (env.DATABASE_URL) {
    const connection = await createConnection(env.DATABASE_URL);
    const [rows] = await connection.query(sql);
    await connection.end();
    return rows as T[];
  }
  const db = new Database(join(env.DATA_DIR ?? '', 'gongqiao.db'), { readonly: true });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
}
