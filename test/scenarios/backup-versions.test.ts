import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/create-app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { secretsOf } from '../../src/platform/access/secret-keys.js';
import { ArchiveReader } from '../../src/platform/backup/archive-reader.js';
import type { Manifest } from '../../src/platform/backup/manifest.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { clear } from '../../src/platform/backup/restore-target.js';
import { takeBackup } from '../../src/platform/backup/take-backup.js';
import { readManifest } from '../../src/platform/backup/verify-backup.js';
import type { Config } from '../../src/platform/config/config.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { openSnapshot } from '../../src/platform/db/snapshot.js';
import { execute } from '../../src/platform/db/statements.js';
import { filePlace } from '../../src/platform/files/file-place.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';

const LATEST = migrations.map(({ name }) => name);
/** Breaks lines where only some readers do, needs escapes, and four bytes a character. */
const TEXT = 'a"b\\c\n\r\t\u2028\u2029 𠮷野家 🏗 \u0000';

describe('a backup and a program of different ages', () => {
  let source: Place;
  let target: Place;
  let path: string;
  beforeAll(async () => {
    [source, target] = [await place(), await place()];
    path = join(source.config.dataDir, 'old.zip');
    const old = await openDb(source.config, { entities, migrations: migrations.slice(0, -1) });
    await old.migrate();
    const row = ['one', TEXT, Number.MAX_SAFE_INTEGER];
    const sql = "INSERT INTO idempotency_keys VALUES (?, 'k', 'a', 201, ?, ?)";
    await old.tx((em) => execute(em, sql, row));
    await back(source.config, path);
    await old.close();
  }, 60_000);
  afterAll(() => Promise.all([source.drop(), target.drop()]));

  const restored = async (manifest: Manifest, archive: ArchiveReader): Promise<void> => {
    const schema = { entities, migrations };
    const { config } = target;
    await restoreBackup(
      { archive, manifest, config, schema, force: false, onBegin: () => undefined },
      () => 0,
    );
  };

  it('the newer backup is refused', async () => {
    const archive = await ArchiveReader.open(path);
    const known = LATEST.slice(0, -2);
    await expect(readManifest(archive, known)).rejects.toThrow(/later version.*nothing was changed/);
    archive.close();
  });

  it('a database that a restore left half filled is opened by nobody, and filled by the next restore', async () => {
    const half = await openDb(target.config, { entities, migrations });
    await half.migrate();
    await clear(half);
    await half.migrate();
    await half.close();
    await expect(openDatabase(target.config)).rejects.toThrow(/run `cli restore` again/);
  }, 60_000);

  it('the older backup is brought up to date, every character as it was', async () => {
    const archive = await ArchiveReader.open(path);
    const manifest = await readManifest(archive, LATEST);
    expect(manifest.steps).toEqual(LATEST.slice(0, -1));
    await restored(manifest, archive);
    await expect(restored(manifest, archive)).rejects.toThrow(/not empty/);
    archive.close();
    const db = await openDatabase(target.config);
    expect(await db.pendingMigrations()).toBe(false);
    expect(await db.rows('SELECT id FROM retired_keys')).toEqual([]);
    const [row] = await db.rows<{ answer: string; at: number }>('SELECT answer, at FROM idempotency_keys');
    expect([row?.answer, Number(row?.at)]).toEqual([TEXT, Number.MAX_SAFE_INTEGER]);
    await db.close();
  }, 60_000);
});

describe('a backup that stops in the middle', () => {
  it('leaves no file', async () => {
    const { config, drop } = await place();
    const db = await openDatabase(config);
    const path = join(config.dataDir, 'stopped.zip');
    const sql = "INSERT INTO idempotency_keys VALUES ('one', 'k', 'a', 201, 'b', 1)";
    await db.tx((em) => execute(em, sql));
    const stop = (): void => {
      throw new Error('stopped by hand');
    };
    await expect(back(config, path, stop)).rejects.toThrow('stopped by hand');
    await expect(ArchiveReader.open(path)).rejects.toThrow(/ENOENT/);
    await expect(ArchiveReader.open(`${path}.part`)).rejects.toThrow(/ENOENT/);
    await db.close();
    await drop();
  }, 60_000);
});

interface Place {
  config: Config;
  drop(): Promise<void>;
}

async function place(): Promise<Place> {
  const database: TestDatabase = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-'));
  const env = { DATA_DIR: dataDir, MODE: 'demo', APP_SECRET: 'x'.repeat(40), ...database.env };
  const drop = async (): Promise<void> => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { config: readConfig(env), drop };
}

async function back(config: Config, path: string, progress: () => void = () => undefined): Promise<void> {
  const snapshot = await openSnapshot(config);
  const facts = { takenAt: 1, database: config.databaseUrl ? 'mariadb' : 'sqlite' } as const;
  const source = {
    snapshot,
    blobs: filePlace(config),
    secrets: secretsOf(config),
    secretIncluded: false,
    facts,
  };
  try {
    await takeBackup(source, path, progress);
  } finally {
    await snapshot.close();
  }
}
