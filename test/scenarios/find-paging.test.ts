import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { OpenPostingsQueries } from '../../src/features/postings/open-postings.queries.js';
import { PostingReconcileService } from '../../src/features/postings/posting-reconcile.service.js';
import { POSTING_INDEX } from '../../src/features/postings/postings.search.js';
import { SearchEngine } from '../../src/platform/search/search.port.js';
import { draftPosting, movePosting, publishPosting } from '../factories/postings.js';
import { signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { find, indexed } from './find-steps.js';

const COUNT = 12;

interface SnapshotLine {
  id: string;
  title: string;
  after?: number;
  end?: boolean;
  count?: number;
}

describe('walking through lists', () => {
  let app: TestApp;
  const ids: string[] = [];

  beforeAll(async () => {
    app = await startApp();
    for (let n = 0; n < COUNT; n++) {
      const pay = {
        period: n % 4 ? ('month' as const) : ('piece' as const),
        min: 5000,
        max: 6000 + (n % 3) * 500,
      };
      const side = n % 3 ? ('demand' as const) : ('supply' as const);
      ids.push((await publishPosting(app, { title: `焊工 ${n}`, side, pay })).id);
    }
    await indexed(app, COUNT);
  });
  afterAll(() => app.close());

  async function walk(
    query: Record<string, string | number>,
    between: () => Promise<unknown>,
  ): Promise<string[]> {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await find(app, { ...query, limit: 5, ...(after && { after }) });
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
      await between();
    }
    return seen;
  }

  it('by newest neither repeats nor skips a row while new ones are published', async () => {
    const extra: { id: string; token: string }[] = [];
    const seen = await walk({ sort: 'newest' }, async () =>
      extra.push(await publishPosting(app, { title: '后来的' })),
    );
    expect(seen).toEqual([...ids].reverse());
    expect((await find(app, { limit: 1 })).items[0]?.title).toBe('后来的');
    for (const posting of extra) await movePosting(app, posting, 'withdraw');
    await indexed(app, COUNT);
  });

  it('by pay comes to unknown pay last and to each row once', async () => {
    const seen = await walk({ sort: 'pay' }, () => Promise.resolve());
    expect([...seen].sort()).toEqual([...ids].sort());
    const pays = await Promise.all(
      seen.map(async (id) => {
        const { body } = await request(app.url).get(`/api/v1/postings/${id}`);
        return (body as { pay: { comparable: { max: number } | null } }).pay.comparable?.max ?? -1;
      }),
    );
    expect(pays).toEqual([...pays].sort((a, b) => b - a));
  });

  it('by relevance pages through every hit once, by cursor and by number', async () => {
    const byCursor = await walk({ q: '焊工' }, () => Promise.resolve());
    const pages = await Promise.all([1, 2, 3].map((page) => find(app, { q: '焊工', limit: 5, page })));
    expect(byCursor).toEqual(pages.flatMap((page) => page.items.map((item) => item.id)));
    expect(new Set(byCursor).size).toBe(COUNT);
  });

  it('counts what words find the same on each of its pages, and anew once something is published', async () => {
    const sides = async (page: number): Promise<unknown> =>
      (await find(app, { q: '焊工', limit: 5, page })).facets?.side?.map(({ value, count }) => [
        value,
        count,
      ]);
    const counted = [
      ['demand', 8],
      ['supply', 4],
    ];
    expect(await sides(1)).toEqual(counted);
    expect(await sides(2)).toEqual(counted);
    const another = await publishPosting(app, { title: '焊工，后来的' });
    await indexed(app, COUNT + 1);
    expect(await sides(1)).toEqual([['demand', 9], counted[1]]);
    await movePosting(app, another, 'withdraw');
    await indexed(app, COUNT);
    expect(await sides(3)).toEqual(counted);
  });

  it('refuses the cursor of another list and pages beyond a thousand hits', async () => {
    const { next } = await find(app, { sort: 'newest', limit: 5 });
    const get = (query: object) => request(app.url).get('/api/v1/postings').query(query);
    await get({ sort: 'pay', after: next }).expect(400);
    await get({ q: '焊工', after: next }).expect(400);
    const { body } = await get({ page: 11, limit: 100 }).expect(400);
    expect((body as { fields: object[] }).fields).toMatchObject([{ field: 'page' }]);
  });

  it('says where the log stood when it was read, so that who follows from there misses nothing', async () => {
    const before = app.clock.now();
    const { head, asOf, items } = await find(app, { sort: 'newest', limit: 5 });
    expect(asOf).toBeGreaterThanOrEqual(before);
    expect(asOf).toBeLessThanOrEqual(app.clock.now());
    const { id } = await publishPosting(app, { title: '列表之后' });
    const { body } = await request(app.url)
      .get('/api/v1/changes')
      .query({ after: head, wait: 5 })
      .expect(200);
    const told = (body as { items: { subject: { id: string } }[] }).items.map(({ subject }) => subject.id);
    expect(items.map((item) => item.id)).not.toContain(id);
    expect(told).toContain(id);
  });

  it('gives a snapshot that with the changes after it equals what is open', async () => {
    const late = await publishPosting(app, { title: '随后变化' });
    const { text, headers } = await request(app.url).get('/api/v1/snapshot').buffer(true).expect(200);
    expect(headers['content-type']).toContain('application/x-ndjson');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SnapshotLine);
    const head = lines.shift()?.after ?? -1;
    const end = lines.pop();
    expect(end).toEqual({ end: true, count: lines.length });
    const copy = new Map<string, object>(lines.map((line) => [line.id, line]));
    await movePosting(app, late, 'withdraw');
    await publishPosting(app, { title: '快照之后' });
    let after = head;
    for (let quiet = false; !quiet;) {
      const { body } = await request(app.url).get('/api/v1/changes').query({ after, wait: 1 }).expect(200);
      const page = body as { next: number; items: { subject: { id: string }; data: object | null }[] };
      for (const { subject, data } of page.items)
        if (data) copy.set(subject.id, data);
        else copy.delete(subject.id);
      after = page.next;
      quiet = page.items.length === 0;
    }
    const open = await app.nest.get(OpenPostingsQueries).versions(null, 1000);
    expect([...copy.keys()].sort()).toEqual(open.map(({ id }) => id));
    expect(copy.has(late.id)).toBe(false);
  });

  it('shows me mine and those of my organisations, in every state, and nobody else', async () => {
    const person = await signUp(app);
    const draft = await draftPosting(app, { side: 'supply', by: person });
    const mine = (query: object, token = draft.token) =>
      request(app.url).get('/api/v1/me/postings').query(query).auth(token, { type: 'bearer' });
    const { body } = await mine({}).expect(200);
    expect(body).toMatchObject({ items: [{ id: draft.id, state: 'draft' }], next: null });
    const none = await mine({ state: 'published' }).expect(200);
    expect(none.body).toEqual({ items: [], next: null });
    await request(app.url).get('/api/v1/me/postings').expect(401);
  });

  it('is repaired by the reconcile, whatever the index had lost or kept', async () => {
    const engine = app.nest.get(SearchEngine);
    const [lost, old] = ids as [string, string];
    const { total } = await find(app, {});
    await engine.drop(POSTING_INDEX.name, [lost]);
    await engine.put(POSTING_INDEX.name, [
      { id: old, version: 0, fields: { title: '旧的' } },
      { id: '01900000-0000-7000-8000-000000000000', version: 1, fields: { title: '不存在的' } },
    ]);
    await app.task('search-reconcile');
    expect(app.nest.get(PostingReconcileService).repaired).toBe(3);
    expect((await find(app, {})).total).toBe(total);
    expect((await find(app, { q: '不存在的' })).total).toBe(0);
    await app.task('search-reconcile');
    expect(app.nest.get(PostingReconcileService).repaired).toBe(0);
  });
});
