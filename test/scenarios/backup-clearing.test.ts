import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/create-app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { ArchiveReader } from '../../src/platform/backup/archive-reader.js';
import { dropAllBut } from '../../src/platform/backup/clear-database.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { openDb } from '../../src/platform/db/db.module.js';
import type { Db } from '../../src/platform/db/db.js';
import { execute } from '../../src/platform/db/statements.js';
import type { Manifest } from '../../src/platform/backup/manifest.js';
import { back, type Place, place } from '../harness/backup-place.js';

const ANYWHERE = [
  "CREATE TABLE `an``odd '名` (x INT)",
  "INSERT INTO `an``odd '名` VALUES (1)",
  'CREATE VIEW open_now AS SELECT id FROM postings',
  'CREATE TABLE note (id INT PRIMARY KEY, account CHAR(36), FOREIGN KEY (account) REFERENCES accounts (id))',
];
const ONLY_IN = {
  sqlite: [
    'CREATE TABLE ring_a (id INT PRIMARY KEY, b INT REFERENCES ring_b (id))',
    'CREATE TABLE ring_b (id INT PRIMARY KEY, a INT REFERENCES ring_a (id))',
    'INSERT INTO ring_a VALUES (1, NULL)',
    'INSERT INTO ring_b VALUES (1, 1)',
    'UPDATE ring_a SET b = 1',
    'CREATE VIRTUAL TABLE words USING fts5 (body)',
  ],
  mariadb: [
    'CREATE TABLE ring_a (id INT PRIMARY KEY, b INT)',
    'CREATE TABLE ring_b (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES ring_a (id))',
    'ALTER TABLE ring_a ADD FOREIGN KEY (b) REFERENCES ring_b (id)',
    'CREATE SEQUENCE numbers',
    'ALTER TABLE idempotency_keys ADD SYSTEM VERSIONING',
  ],
};

async function furnish(db: Db): Promise<void> {
  for (const sql of [...ANYWHERE, ...ONLY_IN[db.dialect]]) await db.tx((em) => execute(em, sql));
}

describe('a restore over a database in which others have made themselves at home', () => {
  let target: Place;
  let path: string;
  let manifest: Manifest;
  beforeAll(async () => {
    target = await place();
    path = join(target.config.dataDir, 'taken.zip');
    const db = await openDatabase(target.config);
    await furnish(db);
    manifest = await back(target.config, path);
    await db.close();
  }, 60_000);
  afterAll(() => target.drop());

  const restored = async (force: boolean, onCleared = () => undefined): Promise<void> => {
    const archive = await ArchiveReader.open(path);
    const task = { archive, manifest, config: target.config, schema: { entities, migrations }, onCleared };
    await restoreBackup({ ...task, force }, () => 0).finally(() => archive.close());
  };

  it('has all of it cleared, whatever it is called and refers to', async () => {
    await expect(restored(false)).rejects.toThrow(/not empty.*nothing was changed/);
    await restored(true);
    const db = await openDatabase(target.config);
    await expect(db.rows('SELECT * FROM open_now')).rejects.toThrow();
    await furnish(db); // there is room for each name again
    await db.close();
  }, 60_000);

  it('asks for --force where nothing but a view is there', async () => {
    const db = await openDb(target.config, { entities, migrations });
    await dropAllBut(db, '');
    await db.tx((em) => execute(em, 'CREATE VIEW mine AS SELECT 1 AS one'));
    await db.close();
    await expect(restored(false)).rejects.toThrow(/not empty \(mine is there\).*--force/);
    await restored(true);
  }, 60_000);

  it('is not called half restored, and its secret stays, where not even that could be written down', async () => {
    const db = await openDatabase(target.config);
    // Its mark can be made no more.
    await db.tx((em) => execute(em, 'CREATE VIEW restore_unfinished AS SELECT 1 AS one'));
    await db.close();
    let cleared = false;
    const failed = await restored(true, () => void (cleared = true)).catch((error: Error) => error);
    expect(failed).toBeInstanceOf(Error);
    expect((failed as Error).message).not.toMatch(/half restored/);
    expect(cleared).toBe(false);
  }, 60_000);
});
