import type Database from 'better-sqlite3';
import Driver from '../sqlite/driver.js';
import { isCorrupt } from './fts5.corrupt.js';
import { mergeLater } from './fts5.merging.js';
import type { IndexDefinition } from './search.port.js';

/** One build of an index: its tables carry the number of the build. */
export interface Build {
  definition: IndexDefinition;
  generation: number;
}

/** Columns beside the texts: how they sound, and their initials (`document-text.ts`). */
export const SOUNDS = ['heard', 'py', 'py_faint', 'ini', 'ini_aside', 'inner_names'] as const;

/** Names of a build's tables. */
export function tablesOf(name: string, generation: number) {
  const stem = `${name.replaceAll('-', '_')}__${generation}`;
  return { fts: `${stem}_fts`, rows: `${stem}_rows`, sources: `${stem}_sources`, words: `${stem}_words` };
}

/** Opens the file; one that is no sound database is deleted, for it can be built again at any time. */
export function openFile(
  file: string,
  { discard, suspect = false }: { discard?: (file: string) => void; suspect?: boolean },
): Database.Database {
  try {
    return prepare(file, suspect);
  } catch (fault) {
    if (!discard || !isCorrupt((fault as { code?: string }).code)) throw fault;
    discard(file);
    return prepare(file, false);
  }
}

function prepare(file: string, suspect: boolean): Database.Database {
  const db = new Driver(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('busy_timeout = 5000');
    db.pragma('secure_delete = ON');
    db.pragma('cache_size = -65536');
    db.exec(`CREATE TABLE IF NOT EXISTS indexes (
      name TEXT PRIMARY KEY, generation INTEGER NOT NULL, fingerprint TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS making (name TEXT PRIMARY KEY, touched INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS given (name TEXT PRIMARY KEY, generation INTEGER NOT NULL)`);
    db.prepare('SELECT count(*) FROM indexes').get();
    for (const { name } of ftsTables(db)) db.prepare(`SELECT rowid FROM ${name} LIMIT 1`).get();
    if (suspect) lookThrough(db);
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/** Every page; throws where one of them is not as it should be. */
function lookThrough(db: Database.Database): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' });
  for (const { name } of ftsTables(db)) db.exec(`INSERT INTO ${name} (${name}) VALUES ('integrity-check')`);
}

function ftsTables(db: Database.Database): { name: string }[] {
  return db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE name LIKE '%\\_fts' ESCAPE '\\'`)
    .all();
}

/** Clears the journal of what was deleted, unless somebody reads just now: the next time will do. */
export function forgetDeleted(db: Database.Database): void {
  db.pragma('busy_timeout = 0');
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.pragma('busy_timeout = 5000');
  }
}

/** Makes the empty tables of a build. */
export function createBuild(db: Database.Database, { definition, generation }: Build): void {
  const t = tablesOf(definition.name, generation);
  const columns = [...definition.text.map((_, i) => `t${i}`), ...SOUNDS].join(', ');
  db.exec(`
    CREATE VIRTUAL TABLE ${t.fts} USING fts5(${columns}, content='', contentless_delete=1,
      tokenize="unicode61 remove_diacritics 0");
    CREATE TABLE ${t.rows} (row INTEGER PRIMARY KEY, id TEXT UNIQUE, version INTEGER NOT NULL,
      stamp INTEGER NOT NULL, data TEXT);
    CREATE INDEX ${t.rows}_stamp ON ${t.rows} (stamp);
    CREATE TABLE ${t.sources} (row INTEGER PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE ${t.words} (word TEXT PRIMARY KEY) WITHOUT ROWID;`);
  mergeLater(db, t.fts);
}

/** Removes all builds of an index but one; they are left-overs of a swap or of a rebuild that was cut short. */
export function dropOtherBuilds(db: Database.Database, name: string, keep: number): void {
  for (const generation of generationsOf(db, name)) if (generation !== keep) dropBuild(db, name, generation);
}

/**
 * A number that no build of this index ever had: by their numbers processes tell a build from another's, also those that
 * were given up. Callers hold the transaction.
 */
export function nextGeneration(db: Database.Database, name: string): number {
  const live = db.prepare('SELECT generation FROM indexes WHERE name = ?').pluck().get(name) as
    number | undefined;
  return db
    .prepare(
      `INSERT INTO given (name, generation) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET generation = max(generation + 1, excluded.generation) RETURNING generation`,
    )
    .pluck()
    .get(name, Math.max(live ?? 0, ...generationsOf(db, name)) + 1) as number;
}

/** The numbers of the builds of an index that have their tables. */
export function generationsOf(db: Database.Database, name: string): number[] {
  const stem = `${name.replaceAll('-', '_')}__`;
  const ends = ftsTables(db).flatMap(({ name: fts }) => (fts.startsWith(stem) ? fts.slice(stem.length) : []));
  return ends.filter((end) => /^\d+_fts$/.test(end)).map((end) => Number(end.slice(0, -'_fts'.length)));
}

/** All its tables or none: by its first one it is known, and the others would stay for good. */
export function dropBuild(db: Database.Database, name: string, generation: number): void {
  const tables = Object.values(tablesOf(name, generation));
  db.transaction(() => tables.forEach((table) => db.exec(`DROP TABLE IF EXISTS ${table}`)))();
}
