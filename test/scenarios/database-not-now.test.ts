import { randomBytes } from 'node:crypto';
import { type Connection, createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { draftPosting, postingInput, someEmployer } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { until } from '../harness/until.js';

const AWAY = [503, expect.objectContaining({ code: 'database-away' }), '5'];

describe('a database server that is there and cannot serve just now', () => {
  if (process.env.DB !== 'mariadb') return it.skip('only where there is one', () => undefined);
  const user = `gq_${randomBytes(6).toString('hex')}`;
  let admin: Connection;
  let database: TestDatabase;
  let app: TestApp;
  let address: string;
  beforeAll(async () => {
    database = await testDatabase();
    const url = new URL(database.env['DATABASE_URL'] ?? '');
    admin = await createConnection(process.env.TEST_MARIADB_URL ?? '');
    await admin.query(`CREATE USER ${user}@'%' IDENTIFIED BY 'small' WITH MAX_USER_CONNECTIONS 100`);
    await admin.query(`GRANT ALL ON ${url.pathname.slice(1)}.* TO ${user}@'%'`);
    Object.assign(url, { username: user, password: 'small' });
    address = url.href;
    app = await startApp({ DATABASE_URL: address, LOG_LEVEL: 'silent' });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await admin.query(`DROP USER ${user}@'%'`);
    await admin.end();
    await database.drop();
  });

  const answered = ({ status, body, headers }: request.Response): unknown[] => [
    status,
    body as unknown,
    headers['retry-after'],
  ];

  it('is told from our own faults while it is read only, and written to again afterwards', async () => {
    const { token } = await draftPosting(app);
    const organisation = (await someEmployer(app)).id;
    const draft = () =>
      request(app.url)
        .post('/api/v1/postings')
        .auth(token, { type: 'bearer' })
        .send(postingInput(app, { organisation }));
    await admin.query('SET GLOBAL read_only = 1');
    const refused = await draft();
    await admin.query('SET GLOBAL read_only = 0');
    expect(answered(refused)).toEqual(AWAY);
    await draft().expect(201);
  });

  it('is waited for by a job, which would otherwise be lost', async () => {
    const tries: number[] = [];
    app.nest.get(Jobs).register('patient', async ({ step }) => {
      tries.push(tries.length);
      if (tries.length === 1) throw Object.assign(new Error('Too many connections'), { errno: 1040 });
      return step(() => Promise.resolve({ done: true }), { checkpoint: {}, done: 1 });
    });
    const { id } = await app.nest.get(Jobs).submit('patient', null, {});
    const state = async (): Promise<string> => (await app.nest.get(Jobs).row(id)).state;
    await until(async () => ['done', 'failed'].includes(await state()), 15);
    expect([await state(), tries.length]).toEqual(['done', 2]);
  }, 30_000);

  it('is told from our own faults where it has no connection left for us', async () => {
    const { id } = await draftPosting(app);
    const held = await createConnection(address);
    await admin.query(`ALTER USER ${user}@'%' WITH MAX_USER_CONNECTIONS 1`);
    await until(async () => {
      const sql = 'SELECT id FROM information_schema.processlist WHERE user = ? AND id <> ?';
      const [open] = await admin.query(sql, [user, held.threadId]);
      for (const { id: one } of open as { id: number }[])
        await admin.query(`KILL ${one}`).catch(() => undefined); // gone by itself
      return (open as object[]).length === 0;
    });
    const refused = await request(app.url).get(`/api/v1/postings/${id}`);
    const maps = await Promise.all(
      ['/sitemap.xml', '/sitemap-postings.xml'].map((path) => request(app.url).get(path)),
    );
    await admin.query(`ALTER USER ${user}@'%' WITH MAX_USER_CONNECTIONS 100`);
    await held.end();
    expect(answered(refused)).toEqual(AWAY);
    // Compressed, streamed and kept for a while where all is well: none of it may stick to a refusal.
    for (const map of maps) expect([answered(map), map.headers['cache-control']]).toEqual([AWAY, 'no-store']);
  });
});
