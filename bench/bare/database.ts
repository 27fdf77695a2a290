import type Database from 'better-sqlite3';
import Driver from '../../src/platform/sqlite/driver.js';
import { createPool, type Pool } from 'mysql2/promise';

/** The raw driver as somebody would use it who knows it well: statements prepared once, commits durable. */
export interface Raw {
  all(sql: string, params: unknown[]): Promise<Record<string, unknown>[]>;
  /** All statements in one transaction. */
  write(statements: { sql: string; params: unknown[] }[]): Promise<void>;
  close(): Promise<void>;
}

const POOL = 10;

/** `target` is a file of SQLite or the address of a MariaDB. */
export function openRaw(target: string): Raw {
  return target.startsWith('mysql:')
    ? overMysql2(createPool({ uri: target, connectionLimit: POOL }))
    : inFile(target);
}

function inFile(file: string): Raw {
  const db = new Driver(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('busy_timeout = 10000');
  const known = new Map<string, Database.Statement<unknown[], Record<string, unknown>>>();
  const prepared = (sql: string): Database.Statement<unknown[], Record<string, unknown>> => {
    const statement = known.get(sql) ?? db.prepare<unknown[], Record<string, unknown>>(sql);
    known.set(sql, statement);
    return statement;
  };
  const write = db.transaction((statements: { sql: string; params: unknown[] }[]) => {
    for (const { sql, params } of statements) {
      const statement = prepared(sql);
      if (statement.reader) statement.all(params);
      else statement.run(params);
    }
  });
  return {
    all: (sql, params) => Promise.resolve(prepared(sql).all(params)),
    write: (statements) => Promise.resolve(write.immediate(statements)),
    close: () => Promise.resolve(void db.close()),
  };
}

function overMysql2(pool: Pool): Raw {
  return {
    all: async (sql, params) => (await pool.query(sql, params))[0] as Record<string, unknown>[],
    write: async (statements) => {
      const connection = await pool.getConnection();
      try {
        await connection.beginTransaction();
        for (const { sql, params } of statements) await connection.query(sql, params);
        await connection.commit();
      } finally {
        connection.release();
      }
    },
    close: () => pool.end(),
  };
}
