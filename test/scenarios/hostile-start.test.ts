import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { ServerProcess } from '../harness/server-process.js';
import { TcpGate } from '../harness/tcp-gate.js';
import { until } from '../harness/until.js';
import { find } from './find-steps.js';

const onMariadb = process.env.DB === 'mariadb';

(onMariadb ? describe.skip : describe)('a start that cannot be says what to do', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.prepare();
  }, 60_000);
  afterAll(() => server.close());

  const refused = async (changed: Record<string, string>, words: RegExp): Promise<void> => {
    const { code, said } = await server.failedStart(changed);
    expect([code, said]).toEqual([1, expect.stringMatching(words)]);
    expect(said).not.toMatch(/^\s+at /m);
  };

  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(server.port, '127.0.0.1', resolve));
    await refused({}, new RegExp(`:${server.port} .*EADDRINUSE.*another PORT`));
    await new Promise((resolve) => other.close(resolve));
  }, 60_000);

  it('when the data folder is none', async () => {
    const file = join(server.dataDir, 'a-file');
    writeFileSync(file, '');
    await refused({ DATA_DIR: file }, /check DATA_DIR/);
    await refused({ DATA_DIR: join(file, 'below') }, /check DATA_DIR/);
  }, 60_000);

  it('when the database file is not one', async () => {
    const folder = join(server.dataDir, 'spoiled');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'gongqiao.db'),
      'not a database at all, but long enough to look at'.repeat(20),
    );
    await refused({ DATA_DIR: folder }, /damaged.*cli restore/);
  }, 60_000);

  it('when nobody answers at DATABASE_URL', async () => {
    await refused({ DATABASE_URL: 'mysql://u:p@127.0.0.1:9/d' }, /127\.0\.0\.1:9: check DATABASE_URL/);
  }, 60_000);

  it('when another process has the data, and when a command comes with another secret', async () => {
    await server.start();
    await refused({ PORT: '0' }, /another Gongqiao process.*stop it first/);
    const { code, said } = await server.cliWith({ APP_SECRET: 'another-secret-'.repeat(3) }, 'doctor');
    expect([code, said]).toEqual([1, expect.stringMatching(/runs with another APP_SECRET/)]);
    await server.kill();
    expect(await server.cli('doctor')).toMatchObject({ code: 0 });
  }, 90_000);
});

(onMariadb ? describe : describe.skip)('a database server', () => {
  let server: ServerProcess;
  let database: TestDatabase;
  let gate: TcpGate;
  let app: TestApp;
  beforeAll(async () => {
    server = await ServerProcess.prepare();
    database = await testDatabase();
    gate = await TcpGate.before(database.env['DATABASE_URL'] ?? '');
    app = await startApp({ DATABASE_URL: gate.url, LOG_LEVEL: 'silent' });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await Promise.all([gate.close(), database.drop(), server.close()]);
  });

  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.env['DATABASE_URL'] ?? '');
    change(url);
    return server.failedStart({ DATABASE_URL: url.href });
  };

  it('that does not know us or the database is named in words', async () => {
    const stranger = await changed((url) => (url.password = 'wrong'));
    expect([stranger.code, stranger.said]).toEqual([1, expect.stringMatching(/check user, password/)]);
    const nowhere = await changed((url) => (url.pathname = '/gq_nowhere'));
    expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringMatching(/CREATE DATABASE/)]);
  }, 90_000);

  it('that goes away is told from our own faults, and used again once it is back', async () => {
    const before = await publishPosting(app);
    gate.shut();
    const list = await request(app.url).get(`/api/v1/postings/${before.id}`);
    expect([list.status, list.body, list.headers['retry-after']]).toEqual([
      503,
      expect.objectContaining({ code: 'database-away' }),
      '5',
    ]);
    await request(app.url).get('/health/ready').expect(503);
    await request(app.url).get('/health/live').expect(200);
    gate.open();
    await request(app.url).get('/health/ready').expect(200);
    const after = await publishPosting(app, { title: '氩弧焊工' });
    await until(async () => (await find(app, { q: '氩弧焊工' })).items.some(({ id }) => id === after.id), 60);
  }, 120_000);
});
