import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../harness/meilisearch.js';
import { TcpGate } from '../harness/tcp-gate.js';
import { find, indexed, until } from './find-steps.js';

/** A server at MEILI_URL is not ours to stop. */
const reason = process.env.MEILI_URL
  ? 'left out: the Meilisearch at MEILI_URL is not stopped by tests'
  : noMeilisearch;
if (reason) console.warn(reason);

describe('while the search engine is away', () => {
  if (reason) return it.skip('lists go on from the database', () => undefined);
  let app: TestApp;
  let meili: MeiliServer;
  beforeAll(async () => {
    meili = await startMeilisearch();
    app = await startApp({ MEILI_URL: meili.url, LOG_LEVEL: 'silent' });
    await publishPosting(app, { title: '氩弧焊工' });
    await indexed(app, 1);
  });
  afterAll(async () => {
    await app.close();
    await meili.stop();
  });

  it('is Meilisearch that finds at first', async () => {
    expect(await find(app, { q: 'yahuhan' })).toMatchObject({ engine: 'meilisearch', total: 1 });
  });

  it('publishing and lists without words go on', async () => {
    await meili.stop();
    await publishPosting(app, { title: '二保焊工' });
    const page = await find(app, { occupation: '6-18' });
    expect(page).toMatchObject({
      engine: 'database',
      facets: null,
      total: 2,
      items: [{ title: '二保焊工' }, {}],
    });
    expect(await find(app, { occupation: '6-18', payMin: 90_000 })).toMatchObject({
      total: 0,
      loosen: [{ filter: 'payMin', total: 2 }],
    });
  });

  it('words answer 503 with Retry-After, and typing still suggests the official names', async () => {
    const words = await request(app.url).get('/api/v1/postings').query({ q: '焊工' }).expect(503);
    expect(words.headers['retry-after']).toBe('5');
    expect((words.body as { code: string }).code).toBe('search-unavailable');
    const { body } = await request(app.url)
      .get('/api/v1/postings/suggestions')
      .query({ q: '焊工' })
      .expect(200);
    expect((body as { items: object[] }).items[0]).toMatchObject({ kind: 'occupation', text: '焊工' });
  });

  it('finds everything again by itself when the engine comes back empty', async () => {
    meili = await startMeilisearch(Number(new URL(meili.url).port));
    await until(
      () => find(app, { q: '焊工' }).catch(() => null),
      (page) => page?.total === 2,
      30_000,
    );
  }, 60_000);
});

describe('while the search engine stands still', () => {
  if (reason) return it.skip('nobody waits for long', () => undefined);
  let app: TestApp;
  let meili: MeiliServer;
  let gate: TcpGate;
  beforeAll(async () => {
    meili = await startMeilisearch();
    gate = await TcpGate.before(meili.url);
    app = await startApp({ MEILI_URL: gate.url, LOG_LEVEL: 'silent' });
    await publishPosting(app, { title: '氩弧焊工' });
    await indexed(app, 1);
  });
  afterAll(async () => {
    await gate.close();
    await app.close();
    await meili.stop();
  });

  it('words answer 503 and lists come from the database before anyone turns away', async () => {
    gate.hang();
    const waited = async (ask: () => Promise<unknown>): Promise<number> => {
      const began = performance.now();
      await ask();
      return performance.now() - began;
    };
    const words = () => request(app.url).get('/api/v1/postings').query({ q: '焊工' }).expect(503);
    const list = async () =>
      expect(await find(app, { occupation: '6-18' })).toMatchObject({ engine: 'database', total: 1 });
    expect([await waited(words), await waited(list)].filter((ms) => ms > 5000)).toEqual([]);
  }, 60_000);
});
