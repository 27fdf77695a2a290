import { setImmediate as yieldToLoop } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import Driver from '../sqlite/driver.js';
import type { Snapshot } from './snapshot.js';
import { tableShapes } from './table-shapes.js';

const AT_ONCE = 200;

/** A read transaction on the WAL: writers go on, and the file is not folded back before it ends. */
export async function sqliteSnapshot(file: string): Promise<Snapshot> {
  const db = new Driver(file, { readonly: true, fileMustExist: true });
  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    Promise.resolve(db.prepare(sql).all(...parameters) as T[]);
  try {
    db.exec('BEGIN');
    // The first read fixes the instant.
    const tables = await tableShapes('sqlite', query);
    return { tables, query, stream: (sql) => rows(db, sql), close: () => Promise.resolve(void db.close()) };
  } catch (error) {
    db.close();
    throw error;
  }
}

async function* rows(db: Database.Database, sql: string): AsyncGenerator<Record<string, unknown>> {
  let read = 0;
  for (const row of db.prepare(sql).iterate()) {
    yield row as Record<string, unknown>;
    if (++read % AT_ONCE === 0) await yieldToLoop();
  }
}
