import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/create-app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { secretsOf } from '../../src/platform/access/secret-keys.js';
import { ArchiveReader } from '../../src/platform/backup/archive-reader.js';
import type { Manifest } from '../../src/platform/backup/manifest.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { begin, clear } from '../../src/platform/backup/restore-target.js';
import { readManifest, verifyBackup } from '../../src/platform/backup/verify-backup.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { execute } from '../../src/platform/db/statements.js';
import { back, type Place, place } from '../harness/backup-place.js';

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
      { archive, manifest, config, schema, force: false, onCleared: () => undefined },
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
    await begin(half);
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

describe('two backups at once under one name', () => {
  it('leave one that is whole; the other says that the name is taken', async () => {
    const { config, drop } = await place();
    const db = await openDatabase(config);
    const path = join(config.dataDir, 'twice.zip');
    const ended = await Promise.allSettled([back(config, path), back(config, path)]);
    const faults = ended.filter((one) => one.status === 'rejected').map(({ reason }) => String(reason));
    expect(faults).toEqual([expect.stringMatching(/twice\.zip exists already: choose another name/)]);
    const archive = await ArchiveReader.open(path);
    const manifest = await readManifest(archive, LATEST);
    await verifyBackup(archive, manifest, secretsOf(config), () => undefined);
    archive.close();
    expect(readdirSync(config.dataDir).filter((name) => name.startsWith('twice'))).toEqual(['twice.zip']);
    await db.close();
    await drop();
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
    expect(readdirSync(config.dataDir).filter((name) => name.startsWith('stopped.zip'))).toEqual([]);
    await db.close();
    await drop();
  }, 60_000);
});
