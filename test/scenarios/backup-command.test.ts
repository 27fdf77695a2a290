import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { begin, clear } from '../../src/platform/backup/restore-target.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import type { Db } from '../../src/platform/db/db.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { execute } from '../../src/platform/db/statements.js';
import { foundOrganisation } from '../factories/organisations.js';
import { startApp } from '../harness/app.js';
import { beside } from '../harness/beside.js';
import { ObjectStorage } from '../harness/object-storage.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';
import { document, uploaded } from './files-steps.js';

/** Of 512 bytes: the lock and the shared memory of the embedded database fit in, the uploaded document does not. */
const MOST_BLOCKS = 512;
const DOCUMENT_BYTES = 1_000_000;

describe('the command that takes a backup', () => {
  let storage: ObjectStorage;
  let server: ServerProcess;
  let env: Record<string, string>;
  let root: string;
  let folder: string;
  let path: string;
  beforeAll(async () => {
    [storage, server] = [await ObjectStorage.start(), await ServerProcess.prepare()];
    env = { ...server.env, FILES_URL: storage.url };
    const app = await startApp(env);
    await uploaded(app, await foundOrganisation(app, { verified: false }), document(DOCUMENT_BYTES));
    await app.close();
    root = await mkdtemp(join(tmpdir(), 'gongqiao-taking-'));
  }, 120_000);
  beforeEach(async () => {
    folder = await mkdtemp(join(root, 'one-'));
    path = join(folder, 'k.zip');
  });
  afterAll(async () => {
    await Promise.all([storage.close(), server.close()]);
    await rm(root, { recursive: true, force: true });
  });

  const taken = () => server.cliWith({ FILES_URL: storage.url }, 'backup', path);
  const begun = (shell = 'exec "$0" "$@"'): ChildProcess =>
    spawn('sh', ['-c', shell, process.execPath, 'dist/bin/cli.js', 'backup', path], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
  const parts = (): number => readdirSync(folder).filter((name) => name.endsWith('.part')).length;
  const refused = (said: string, words: RegExp): void => {
    expect(said).toMatch(words);
    expect(said).not.toMatch(/^\s+at /m);
  };

  it('can be called again after it was killed, and takes away what that one left', async () => {
    storage.halt();
    const child = begun();
    await until(() => Promise.resolve(parts() === 1), 60);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    storage.resume();
    expect(parts()).toBe(1);
    expect(await taken()).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(['k.zip']);
  }, 120_000);

  it('says what to do while the storage of files is away and leaves nothing, nor does a restore clear anything', async () => {
    expect(await taken()).toMatchObject({ code: 0 });
    const whole = path;
    path = join(folder, 'second.zip');
    await storage.end();
    const ended = [
      await taken(),
      await server.cliWith({ FILES_URL: storage.url }, 'restore', whole, '--force'),
    ];
    await storage.begin();
    for (const { code, said } of ended) {
      expect(code).toBe(1);
      refused(said, /storage of uploaded files does not serve us \(.*\): check FILES_URL/);
    }
    expect(readdirSync(folder)).toEqual(['k.zip']);
    expect(ended[1]?.said).not.toMatch(/half restored/);
    expect(await beside(env, 'SELECT id FROM files')).toHaveLength(1);
  }, 60_000);

  it('says so when there is nothing to back up', async () => {
    const empty = await ServerProcess.prepare();
    const { code, said } = await empty.cli('backup', path);
    await empty.close();
    expect(code).toBe(1);
    refused(said, /there is no database in|no tables yet/);
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);

  it('names the place of the backup that has no room, and one that cannot be written', async () => {
    const child = begun(`ulimit -f ${MOST_BLOCKS}; exec "$0" "$@"`);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    refused(said, /no room for the backup in .*one-.*make room there, or name another place/);
    expect(said).not.toMatch(/DATA_DIR/);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'a-file'), '');
    path = join(folder, 'a-file', 'below', 'k.zip');
    const closed = await taken();
    expect(closed.code).toBe(1);
    refused(closed.said, /cannot write the backup into .*a-file.below .*check that folder/);
  }, 60_000);

  it('leaves no secret in a folder into which it cannot be restored for want of one', async () => {
    expect(await taken()).toMatchObject({ code: 0 });
    const DATA_DIR = join(folder, 'empty');
    const nothing = { DATA_DIR, APP_SECRET: ' ', FILES_URL: '' };
    const { code, said } = await server.cliWith(nothing, 'restore', path);
    expect(code).toBe(1);
    refused(said, /this backup comes without its secret: set APP_SECRET/);
    expect(readdirSync(folder)).toEqual(['k.zip']);
  }, 60_000);

  it('ends where the database lets nobody hold the files for it', async () => {
    const db = await openDb(readConfig(env), { entities, migrations });
    await db.tx((em) => execute(em, 'ALTER TABLE leases RENAME TO leases_away'));
    await db.close();
    const { code } = await taken();
    const again = await openDb(readConfig(env), { entities, migrations });
    await again.tx((em) => execute(em, 'ALTER TABLE leases_away RENAME TO leases'));
    await again.close();
    expect([code, readdirSync(folder)]).toEqual([1, []]);
  }, 60_000);

  it('is not fooled by a database whose restore was broken off', async () => {
    const broken = [(db: Db) => begin(db).then(() => clear(db)), (db: Db) => db.migrate()];
    for (const leave of broken) {
      const db = await openDb(readConfig(env), { entities, migrations });
      await leave(db);
      await db.close();
      for (const { code, said } of [await taken(), await server.cli('doctor')]) {
        expect(code).toBe(1);
        refused(said, /restore into this database was broken off.*run `cli restore` again/);
      }
      expect(readdirSync(folder)).toEqual([]);
    }
  }, 60_000);
});
