import { createHash } from 'node:crypto';
import type { Db } from '../../src/platform/db/db.js';
import { until } from './until.js';

/** What may change while everyone is refused: tries are counted, looks are recorded, clockwork goes on. */
const RESTLESS =
  /^(attempt_counts|audit\w*|leases|cursors|account_sessions|migrations|schedule\w*|sqlite_\w+)$/;

/** A short word for everything that is stored once long work has ended, table by table; table names are read from the database. */
export async function stored(db: Db): Promise<Record<string, string>> {
  await until(async () => (await db.rows('SELECT id FROM jobs WHERE finished_at IS NULL')).length === 0);
  const sql =
    db.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const tables = (await db.rows<{ name: string }>(sql))
    .map((row) => row.name)
    .filter((name) => !RESTLESS.test(name));
  const words = await Promise.all(tables.map(async (name) => [name, await summary(db, name)] as const));
  return Object.fromEntries(words.sort());
}

async function summary(db: Db, table: string): Promise<string> {
  const rows = await db.rows<Record<string, unknown>>(`SELECT * FROM ${table}`);
  const told = rows.map(({ seq: _givenLater, ...row }) => JSON.stringify(row)).sort();
  return `${rows.length} rows ${createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 12)}`;
}
