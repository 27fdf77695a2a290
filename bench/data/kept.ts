import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { migrations } from '../../src/database/migrations.js';
import { owned, ROOT } from '../processes.js';

const SECRET = 'bench'.repeat(8);
/** Raised when the invented postings change; a new migration builds anew by itself. */
const VERSION = 1;
/** What the yardstick reads and writes on a server, where there is no file to copy. */
const COPIED = [
  'postings',
  'events',
  'jobs',
  'import_reports',
  'audit_entries',
  'organisation_members',
  'organisations',
];

/** A house with so many open postings, ready to be started with this environment. */
export interface Kept {
  env: Record<string, string>;
  /** What the raw driver opens: the product's own data, and a copy that may be written to. */
  database: string;
  copy: string;
}

/** Built once and kept: `server` is the address of a MariaDB, null for the embedded database. */
export async function keptData(folder: string, count: number, server: string | null): Promise<Kept> {
  const kind = server ? 'mariadb' : 'sqlite';
  const dataDir = join(folder, `${kind}-${count}`);
  const kept = place(dataDir, count, server);
  const stamp = join(dataDir, 'built');
  const mark = `${VERSION} ${migrations.length} ${server ? `${new URL(server).hostname} ${COPIED.join()}` : 'file'}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return kept;
  console.error(`building ${count} invented postings on ${kind}, once …`);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  await fresh(server, kept);
  await build(count, kept.env);
  await copied(server, kept);
  writeFileSync(stamp, mark);
  return kept;
}

function place(dataDir: string, count: number, server: string | null): Kept {
  const at = (name: string): string => Object.assign(new URL(server ?? ''), { pathname: `/${name}` }).href;
  const env = {
    MODE: 'demo',
    DATA_DIR: dataDir,
    APP_SECRET: SECRET,
    LOG_LEVEL: 'error',
    RATE_PER_MINUTE: '1000000',
  };
  if (!server)
    return { env, database: join(dataDir, 'gongqiao.db'), copy: join(dataDir, 'yardstick.db') };
  const database = at(`bench_${count}`);
  return { env: { ...env, DATABASE_URL: database }, database, copy: at(`bench_${count}_yardstick`) };
}

async function fresh(server: string | null, { database, copy }: Kept): Promise<void> {
  if (!server) return;
  const connection = await createConnection(server);
  for (const name of [database, copy].map((url) => new URL(url).pathname.slice(1))) {
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  }
  await connection.end();
}

async function build(count: number, env: Record<string, string>): Promise<void> {
  const args = ['--import', './tools/typescript.mjs', '--no-warnings', 'bench/build.ts', String(count)];
  const options = { cwd: ROOT, env: { PATH: process.env.PATH ?? '', ...env }, stdio: 'inherit' } as const;
  const [code] = (await once(owned(spawn(process.execPath, args, options)), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the data could not be built: ${code}`);
}

/** What the yardstick writes to: the same rows and indexes. */
async function copied(server: string | null, { database, copy }: Kept): Promise<void> {
  if (!server) return copiedFile(database, copy);
  const connection = await createConnection(database);
  const to = new URL(copy).pathname.slice(1);
  for (const table of COPIED) {
    await connection.query(`CREATE TABLE ${to}.${table} LIKE ${table}`);
    await connection.query(`INSERT INTO ${to}.${table} SELECT * FROM ${table}`);
  }
  await connection.end();
}

async function copiedFile(from: string, to: string): Promise<void> {
  const { default: Database } = await import('../../src/platform/sqlite/driver.js');
  const db = new Database(from);
  try {
    await db.backup(to);
  } finally {
    db.close();
  }
}
