import type { Statement } from '../data/filters.js';
import type { Raw } from './database.js';

export type Row = Record<string, unknown>;

/** Rows of several tables, so many of each in one transaction. */
export interface Batches {
  tables: { name: string; rows: Row[] }[];
  atOnce: number;
}

/** One statement for all of the rows, which have the same columns. */
export function insertStatement(table: string, rows: readonly Row[]): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => marks).join(', ')}`;
  return { sql, params: rows.flatMap((row) => columns.map((column) => row[column])) };
}

/** What somebody would write who has nothing but rows to bring in: durable, a batch at a time. */
export async function insertInBatches(raw: Raw, { tables, atOnce }: Batches): Promise<{ ms: number }> {
  const most = Math.max(...tables.map(({ rows }) => rows.length));
  const began = performance.now();
  for (let from = 0; from < most; from += atOnce) {
    const statements = tables
      .map(({ name, rows }) => ({ name, some: rows.slice(from, from + atOnce) }))
      .filter(({ some }) => some.length > 0)
      .map(({ name, some }) => insertStatement(name, some));
    await raw.write(statements);
  }
  return { ms: performance.now() - began };
}
