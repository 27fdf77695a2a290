import { createHash } from 'node:crypto';
import type { Db } from '../../src/platform/db/db.js';
import { until } from './until.js';

/** What may change while everyone is refused: tries are counted, looks are recorded, clockwork goes on. */
const RESTLESS =
  /^(attempt_counts|audit\w*|leases|cursors|account_sessions|migrations|schedule\w*|sqlite_\w+)$/;
/** Its rows are numbered some time after they were written. */
const NUMBERED_LATER = 'events';
const names = new WeakMap<Db, Promise<string[]>>();

/** A short word for everything that is stored once long work has ended, table by table; table names are read from the database. */
export async function stored(db: Db): Promise<Record<string, string>> {
  await until(async () => (await db.rows('SELECT id FROM jobs WHERE finished_at IS NULL')).length === 0);
  const tables = await tablesOf(db);
  const apart = db.dialect === 'sqlite' ? tables : [NUMBERED_LATER];
  const words = await Promise.all(apart.map(async (name) => [name, await summary(db, name)] as const));
  const sums = db.dialect === 'sqlite' ? [] : await checksums(db, tables);
  return Object.fromEntries([...sums, ...words].sort());
}

/** They stay the same while a house runs. */
function tablesOf(db: Db): Promise<string[]> {
  const sql =
    db.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const read = async (): Promise<string[]> =>
    (await db.rows<{ name: string }>(sql)).map(({ name }) => name).filter((name) => !RESTLESS.test(name));
  const known = names.get(db) ?? read();
  names.set(db, known);
  return known;
}

async function summary(db: Db, table: string): Promise<string> {
  const rows = await db.rows<Record<string, unknown>>(`SELECT * FROM ${table}`);
  const told = rows.map(({ seq: _givenLater, ...row }) => JSON.stringify(row)).sort();
  return `${rows.length} rows ${createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 12)}`;
}

/** The server's own sums over all rows: one question instead of one for each table. */
async function checksums(db: Db, tables: string[]): Promise<[string, string][]> {
  const whole = tables.filter((name) => name !== NUMBERED_LATER);
  const sums = await db.rows<{ Table: string; Checksum: unknown }>(`CHECKSUM TABLE ${whole.join(', ')}`);
  return sums.map(({ Table, Checksum }) => [Table.split('.').at(-1) ?? Table, String(Checksum)]);
}
