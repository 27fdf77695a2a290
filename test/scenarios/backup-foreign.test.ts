import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/create-app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { ArchiveReader } from '../../src/platform/backup/archive-reader.js';
import type { Manifest } from '../../src/platform/backup/manifest.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { execute } from '../../src/platform/db/statements.js';
import { back, type Place, place } from '../harness/backup-place.js';

const HEARTBEAT = { name: 'dba_heartbeat', columns: ['at'], rows: 1, sha256: '' };

describe('a database that holds tables of others too', () => {
  let source: Place;
  let target: Place;
  let path: string;
  let manifest: Manifest;
  beforeAll(async () => {
    [source, target] = [await place(), await place()];
    path = join(source.config.dataDir, 'taken.zip');
    const db = await openDatabase(source.config);
    for (const sql of [
      'CREATE TABLE dba_heartbeat (at BIGINT)',
      'INSERT INTO dba_heartbeat VALUES (7)',
      'ALTER TABLE idempotency_keys ADD COLUMN dba_note INT',
      "INSERT INTO idempotency_keys VALUES ('one', 'k', 'a', 201, 'answer', 1, 5)",
    ])
      await db.tx((em) => execute(em, sql));
    manifest = await back(source.config, path);
    await db.close();
  }, 60_000);
  afterAll(() => Promise.all([source.drop(), target.drop()]));

  const restored = async (changed: Partial<Manifest> = {}): Promise<string[]> => {
    const archive = await ArchiveReader.open(path);
    const [schema, onCleared] = [{ entities, migrations }, () => undefined];
    const task = { archive, manifest: { ...manifest, ...changed }, config: target.config, schema };
    return restoreBackup({ ...task, force: true, onCleared }, () => 0).finally(() => archive.close());
  };
  const answers = async (): Promise<string[]> => {
    const db = await openDatabase(target.config);
    const rows = await db.rows<{ answer: string }>('SELECT answer FROM idempotency_keys');
    await db.close();
    return rows.map(({ answer }) => answer);
  };

  it('is backed up without them, and they are named', () => {
    expect(manifest.leftOut?.sort()).toEqual(['dba_heartbeat', 'idempotency_keys.dba_note']);
    expect(manifest.tables.map(({ name }) => name)).not.toContain('dba_heartbeat');
  });

  it('comes back without them', async () => {
    expect([await restored(), await answers()]).toEqual([[], ['answer']]);
  }, 60_000);

  it('comes back from an older backup that holds them, which stay out and are named', async () => {
    const noted = manifest.tables.map((table) =>
      table.name === 'idempotency_keys' ? { ...table, columns: [...table.columns, 'dba_note'] } : table,
    );
    const foreign = await restored({ tables: [HEARTBEAT, ...noted] });
    expect(foreign).toEqual(['dba_heartbeat', 'idempotency_keys.dba_note']);
    expect(await answers()).toEqual(['answer']);
  }, 60_000);

  it.each([
    ['lacks a table', ({ tables }: Manifest) => tables.filter(({ name }) => name !== 'postings'), /postings/],
    [
      'lacks a column',
      ({ tables }: Manifest) => tables.map((one) => ({ ...one, columns: one.columns.slice(0, -1) })),
      /idempotency_keys\.at/,
    ],
    [
      'was taken of a half restored database',
      ({ tables }: Manifest) => [...tables, { ...HEARTBEAT, name: 'restore_unfinished' }],
      /half filled/,
    ],
  ])('a backup that %s is refused before anything is cleared', async (_, tables, words) => {
    const refused = restored({ tables: tables(manifest) });
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toThrow(/nothing was changed/);
    expect(await answers()).toEqual(['answer']);
  });

  it('what fails once it is cleared says that it is half restored, and the next restore fills it', async () => {
    const files = [{ id: '01900000-0000-7000-8000-000000000000', bytes: 1, sha256: '' }];
    const failed = await restored({ files }).catch((error: Error) => error);
    expect(failed).toMatchObject({ message: expect.stringMatching(/half restored.*cli restore` again/) });
    const { message, reason } = failed as Error & { reason: Error };
    expect(reason.message).toMatch(/unreadable meanwhile \(files\//);
    expect(message + reason.message).not.toMatch(/nothing was changed|未作任何更改/);
    await expect(openDatabase(target.config)).rejects.toThrow(/run `cli restore` again/);
    await restored();
    expect(await answers()).toEqual(['answer']);
  }, 60_000);
});

describe('a schema that this program cannot back up', () => {
  it('is refused: one of a later program, and one of which a table is missing', async () => {
    const { config, drop } = await place();
    const db = await openDatabase(config);
    const path = join(config.dataDir, 'refused.zip');
    await db.tx((em) => execute(em, 'DROP TABLE retired_keys'));
    await expect(back(config, path)).rejects.toThrow(/lacks retired_keys; no backup was written/);
    await db.tx((em) => execute(em, "INSERT INTO migrations (timestamp, name) VALUES (9999, 'Later9999')"));
    await expect(back(config, path)).rejects.toThrow(/later version.*Later9999/);
    await expect(ArchiveReader.open(path)).rejects.toThrow(/ENOENT/);
    await db.close();
    await drop();
  }, 60_000);
});
