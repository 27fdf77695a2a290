import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { PostingPage } from '../../src/features/postings/posting-list.dto.js';
import { publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { ServerProcess } from '../harness/server-process.js';
import { TcpGate } from '../harness/tcp-gate.js';
import { until } from '../harness/until.js';
import { find } from './find-steps.js';

describe('a database server', () => {
  if (process.env.DB !== 'mariadb') return it.skip('only where there is one', () => undefined);
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

  it('that has no connection left for us says so', async () => {
    const server = process.env.TEST_MARIADB_URL ?? '';
    const [admin, name] = [await createConnection(server), `gq_${randomBytes(6).toString('hex')}`];
    await admin.query(`CREATE USER ${name}@'%' IDENTIFIED BY 'few' WITH MAX_USER_CONNECTIONS 1`);
    const account = { username: name, password: 'few' };
    const held = await createConnection(Object.assign(new URL(server), account, { pathname: '/' }).href);
    const few = await changed((url) => Object.assign(url, account));
    await held.end();
    await admin.query(`DROP USER ${name}@'%'`);
    await admin.end();
    expect([few.code, few.said]).toEqual([
      1,
      expect.stringMatching(/^.*请提高.*\n.*lower DATABASE_POOL.*\n$/),
    ]);
  }, 60_000);

  it('that allows too little ends a command, instead of keeping it at its open connections', async () => {
    const url = new URL(database.env['DATABASE_URL'] ?? '');
    const name = `gq_${randomBytes(6).toString('hex')}`;
    const admin = await createConnection(process.env.TEST_MARIADB_URL ?? '');
    await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await admin.query(`CREATE USER ${name}@'%' IDENTIFIED BY 'few'`);
    await admin.query(`GRANT SELECT, CREATE ON ${name}.* TO ${name}@'%'`);
    Object.assign(url, { username: name, password: 'few', pathname: `/${name}` });
    const { code, said } = await server.cliWith({ DATABASE_URL: url.href }, 'migrate');
    await admin.query(`DROP DATABASE ${name}`);
    await admin.query(`DROP USER ${name}@'%'`);
    await admin.end();
    expect([code, said]).toEqual([1, expect.stringMatching(/INSERT command denied.*GRANT ALL/)]);
  }, 60_000);

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
    // The index looks for the database by itself, so words may be away a little longer than the rest.
    const found = (): Promise<PostingPage | null> => find(app, { q: '氩弧焊工' }).catch(() => null);
    await until(async () => (await found())?.items.some(({ id }) => id === after.id) ?? false, 60);
  }, 120_000);

  it('that stands still is told to balancers before they give up asking', async () => {
    gate.hang();
    await request(app.url).get('/health/ready').timeout(6000).expect(503);
    gate.shut();
    gate.open();
    const { status } = await request(app.url).get('/health/ready');
    expect(status).toBe(200);
  }, 60_000);
});
