import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentsService } from '../../src/features/organisations/documents.service.js';
import { fileEntry, MANIFEST, MANIFEST_MAC, tableEntry } from '../../src/platform/backup/manifest.js';
import { keptSecretFile } from '../../src/platform/config/kept-secret.js';
import { foundOrganisation } from '../factories/organisations.js';
import { openSession } from '../factories/people.js';
import { postingInput } from '../factories/postings.js';
import { startApp } from '../harness/app.js';
import { cutOff, manifestOf, spoiled } from '../harness/backup-file.js';
import { beside } from '../harness/beside.js';
import { actorOf } from '../harness/cast.js';
import { foundIds } from '../harness/found-ids.js';
import { orphans } from '../harness/orphans.js';
import { ServerProcess } from '../harness/server-process.js';
import { PDF } from '../harness/stage.js';
import { until } from '../harness/until.js';
import { contradictions, Writers } from '../harness/writers.js';

const CLIENTS = 8;
/** What building the index at the end of a restore writes itself. */
const OF_REINDEX = new Set(['jobs', 'leases']);

describe('a backup taken under writes', () => {
  let server: ServerProcess;
  let clean: ServerProcess;
  let folder: string;
  let backup: string;
  let organisation: string;
  let documentId: string;
  let credentials: { phone: string; password: string };
  let writers: Writers;
  let before: Writers['written'];

  beforeAll(async () => {
    [server, clean] = [await ServerProcess.prepare(), await ServerProcess.prepare()];
    folder = await mkdtemp(join(tmpdir(), 'gongqiao-backup-'));
    backup = join(folder, 'taken.zip');
    const house = await startApp(server.env);
    const { id, owner } = await foundOrganisation(house);
    const upload = { name: '营业执照.pdf', content: PDF };
    const document = await house.nest
      .get(DocumentsService)
      .add(actorOf(owner), id, 'business-licence', upload);
    [organisation, documentId, credentials] = [
      id,
      document.id,
      { phone: owner.phone, password: owner.password },
    ];
    const tokens: string[] = [];
    for (let at = 0; at < CLIENTS; at++) tokens.push((await openSession(house, owner.userId)).token);
    const body = postingInput(house, { organisation: id });
    await house.close();
    await server.start();
    writers = new Writers(server.url, tokens, body);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([server.close(), clean.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('is written while eight clients go on writing', async () => {
    await until(() => Promise.resolve(writers.acknowledged > 200), 60);
    before = new Map([...writers.written].map(([id, one]) => [id, { ...one }]));
    const [begun, taken] = [writers.acknowledged, await server.cli('backup', backup)];
    expect(taken).toMatchObject({ code: 0, said: expect.stringMatching(/backed up to/) });
    expect(writers.acknowledged).toBeGreaterThan(begun);
    await writers.stop();
    expect(writers.faults).toEqual([]);
    expect(await server.cli('backup', backup)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/exists/),
    });
  }, 120_000);

  it('is refused when a bit of it was turned over or its end is missing, and then nothing is changed', async () => {
    const { files } = await manifestOf(backup);
    const entries = [tableEntry('postings'), fileEntry(files[0]?.id ?? ''), MANIFEST, MANIFEST_MAC];
    const broken = [0.5, 0.99].map((part) => cutOff(backup, part, join(folder, `cut-${part}.zip`)));
    for (const [at, name] of entries.entries())
      broken.push(await spoiled(backup, name, join(folder, `spoiled-${at}.zip`)));
    for (const file of broken) {
      const { code, said } = await clean.cli('restore', file);
      expect([file, code]).toEqual([file, 1]);
      expect(said).toMatch(/nothing was changed/);
      expect(await contentOf(clean)).toEqual([]);
    }
  }, 120_000);

  it('is refused by who does not know its secret, and the refusal says which one it was', async () => {
    const { code, said } = await clean.cliWith(
      { APP_SECRET: 'another-secret-'.repeat(3) },
      'restore',
      backup,
    );
    const [fingerprint] = (await manifestOf(backup)).secret.fingerprints;
    expect([code, said]).toEqual([1, expect.stringContaining(`fingerprint ${fingerprint}`)]);
    expect(await contentOf(clean)).toEqual([]);
  }, 60_000);

  it('each night goes into the folder that is named, also the first night, when it is not there yet', async () => {
    const nightly = join(folder, 'nightly');
    expect(await server.cli('backup', `${nightly}/`)).toMatchObject({ code: 0 });
    expect(await readdir(nightly)).toEqual([expect.stringMatching(/^gongqiao-\d{8}T\d{6}Z\.zip$/)]);
  }, 60_000);

  it('comes back on a clean machine with equal counts and hashes', async () => {
    const { code, said } = await clean.cli('restore', backup);
    expect([code, said]).toEqual([0, expect.stringMatching(/restored from/)]);
    expect(await clean.cli('backup', join(folder, 'again.zip'))).toMatchObject({ code: 0 });
    const [taken, again] = [await manifestOf(backup), await manifestOf(join(folder, 'again.zip'))];
    const restful = taken.tables.filter(({ name }) => !OF_REINDEX.has(name));
    expect(restful.length).toBeGreaterThan(25);
    expect(again.tables.filter(({ name }) => !OF_REINDEX.has(name))).toEqual(restful);
    expect(again.files).toEqual(taken.files);
    expect(again.steps).toEqual(taken.steps);
    const { references, rows } = await orphans(clean.env);
    expect([references > 5, rows]).toEqual([true, 0]);
  }, 120_000);

  it('lacks nothing that was acknowledged before it began', async () => {
    const stored = await beside<{ id: string; state: string }>(clean.env, 'SELECT id, state FROM postings');
    const states = new Map(stored.map(({ id, state }) => [id, state]));
    expect(before.size).toBeGreaterThan(50);
    const told = [...before].map(([id, { acknowledged }]) => {
      const asked = writers.written.get(id)?.asked ?? acknowledged;
      return [id, { acknowledged, asked }] as const;
    });
    expect(contradictions(new Map(told), states)).toEqual([]);
  });

  it('does not overwrite what is there, nor what a server holds', async () => {
    const full = await clean.cli('restore', backup);
    expect([full.code, full.said]).toEqual([1, expect.stringMatching(/not empty.*--force/)]);
    await clean.start();
    const held = await clean.cli('restore', backup, '--force');
    expect([held.code, held.said]).toEqual([1, expect.stringMatching(/stop it first|stop every node/)]);
    await clean.kill();
    expect(await clean.cli('restore', backup, '--force')).toMatchObject({ code: 0 });
  }, 180_000);

  it('serves: people sign in, find what is open and read what they uploaded', async () => {
    await clean.start();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(credentials);
    const answer = await fetch(`${clean.url}/api/v1/sessions`, { method: 'POST', headers, body });
    expect(answer.status).toBe(201);
    const { accessToken } = (await answer.json()) as { accessToken: string };
    const path = `/api/v1/organisations/${organisation}/documents/${documentId}`;
    const file = await fetch(clean.url + path, { headers: { authorization: `Bearer ${accessToken}` } });
    expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true);
    const sql = "SELECT id FROM postings WHERE state = 'published'";
    const open = (await beside<{ id: string }>(clean.env, sql)).map(({ id }) => id).sort();
    await until(async () => (await foundIds(clean.url, '电焊工')).join() === open.join(), 60);
    expect(await clean.cli('doctor')).toMatchObject({ code: 0 });
  }, 120_000);

  it("brings a demo's own secret along, so that it comes back without any being given", async () => {
    const { APP_SECRET = '' } = server.env;
    writeFileSync(keptSecretFile(server.dataDir), APP_SECRET);
    const own = join(folder, 'own.zip');
    expect(await server.cliWith({ APP_SECRET: '' }, 'backup', own)).toMatchObject({ code: 0 });
    expect((await manifestOf(own)).secret.included).toBe(true);
    await clean.kill();
    const back = await clean.cliWith({ APP_SECRET: '' }, 'restore', own, '--force');
    expect([back.code, back.said]).toEqual([0, expect.stringMatching(/restored from/)]);
    expect(existsSync(keptSecretFile(clean.dataDir))).toBe(true);
    expect(await clean.cliWith({ APP_SECRET: '' }, 'doctor')).toMatchObject({ code: 0 });
  }, 120_000);
  (process.env.DB === 'mariadb' ? it : it.skip)(
    'moves a district from the embedded database to a server',
    async () => {
      const embedded = join(folder, 'embedded.zip');
      const sqlite = { DATABASE_URL: '', DATA_DIR: join(folder, 'embedded') };
      expect(await server.cliWith(sqlite, 'seed')).toMatchObject({ code: 0 });
      expect(await server.cliWith(sqlite, 'backup', embedded)).toMatchObject({ code: 0 });
      expect(await clean.cli('restore', embedded, '--force')).toMatchObject({ code: 0 });
      expect(await clean.cli('backup', join(folder, 'moved.zip'))).toMatchObject({ code: 0 });
      const [there, here] = [await manifestOf(embedded), await manifestOf(join(folder, 'moved.zip'))];
      expect([there.database, here.database]).toEqual(['sqlite', 'mariadb']);
      const counted = ({ tables }: typeof there) =>
        Object.fromEntries(
          tables
            .filter(({ name }) => !OF_REINDEX.has(name))
            .map(({ name, rows, sha256 }) => [name, [rows, sha256]]),
        );
      expect(counted(here)).toEqual(counted(there));
    },
    240_000,
  );
});

/** Tables or files that a refused restore has left behind; the lock of the folder is no content. */
async function contentOf(server: ServerProcess): Promise<string[]> {
  const quiet = /^(process\.lock(-journal)?|gongqiao\.db(-wal|-shm)?)$/;
  const files = readdirSync(server.dataDir).filter((name) => !quiet.test(name));
  const { DATABASE_URL } = server.env;
  if (!DATABASE_URL && !existsSync(join(server.dataDir, 'gongqiao.db'))) return files;
  const sql = DATABASE_URL
    ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
    : "SELECT name FROM sqlite_master WHERE type = 'table'";
  return [...files, ...(await beside<{ name: string }>(server.env, sql)).map(({ name }) => name)];
}
