import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { mariadbSnapshot } from './mariadb.snapshot.js';
import { quoted } from './quoted.js';
import { sqliteSnapshot } from './sqlite.snapshot.js';
import type { TableShape } from './table-shapes.js';

export type Cell = string | number | null;

/** The whole database as it was at one instant, however long the reading takes and whoever writes meanwhile. */
export interface Snapshot {
  /** Each after those that it refers to. */
  readonly tables: readonly TableShape[];
  /** Rows of one SELECT, all at once. */
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /** Rows of one SELECT as they come, however many. */
  stream(sql: string): AsyncIterable<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Reads beside whatever process writes the database, and holds none of them up. */
export function openSnapshot({ databaseUrl, dataDir }: Config): Promise<Snapshot> {
  return databaseUrl ? mariadbSnapshot(databaseUrl) : sqliteSnapshot(join(dataDir, 'gongqiao.db'));
}

/** All rows of a table in the order of its key, so that equal tables read equal. */
export async function* tableRows(snapshot: Snapshot, table: TableShape): AsyncGenerator<Cell[]> {
  const listed = (names: string[]): string => names.map(quoted).join(', ');
  const order = table.key.length ? table.key : table.columns;
  const sql = `SELECT ${listed(table.columns)} FROM ${quoted(table.name)} ORDER BY ${listed(order)}`;
  for await (const row of snapshot.stream(sql))
    yield table.columns.map((column) => cell(row[column], `${table.name}.${column}`));
}

/** The schema knows texts and whole numbers only (`columns.ts`); anything else would not come back as it was. */
function cell(value: unknown, where: string): Cell {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new Error(`${where} holds what a backup cannot write down: ${typeof value}`);
}
