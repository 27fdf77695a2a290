import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { find, indexed, until } from './find-steps.js';

const MARKUP = '<img src=x onerror=alert(1)>&amp;<script>';
const COUNT = 30;

type Query = Record<string, string | number>;

describe('a list asked by someone hostile', () => {
  let app: TestApp;
  const ids: string[] = [];
  beforeAll(async () => {
    app = await startApp();
    for (let n = 0; n < COUNT; n++) {
      const pay = { period: 'month' as const, min: 6000, max: 8000 };
      const title = n === 0 ? `焊工${MARKUP}` : `焊工 ${n % 3}`;
      ids.push((await publishPosting(app, { title, pay })).id);
    }
    await indexed(app, COUNT);
  }, 60_000);
  afterAll(() => app.close());

  /** How many were published while a list was walked. */
  let arrived = 0;
  const status = async (query: Query): Promise<number> =>
    (await request(app.url).get('/api/v1/postings').query(query)).status;
  const walk = async (query: Query, between = (): Promise<unknown> => Promise.resolve()) => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await find(app, { ...query, limit: 7, ...(after && { after }) });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
      await between();
    }
    return seen;
  };

  it('gives marked text as pieces, never as markup', async () => {
    const { items, highlights } = await find(app, { q: '焊工 script' });
    const pieces = highlights[items[0]?.id ?? '']?.title ?? [];
    expect(pieces.map(({ text }) => text).join('')).toBe(`焊工${MARKUP}`);
    expect(pieces.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['焊工', 'script']);
    expect(pieces.flatMap((piece) => Object.keys(piece)).sort()).not.toContain('html');
  });

  it('finds nothing by signs alone, and says what would be there without them', async () => {
    for (const q of ['!!!', '。。。', '<>', '%', '★']) {
      const page = await find(app, { q });
      expect(page).toMatchObject({
        total: 0,
        items: [],
        loosen: [{ filter: 'q', value: q, with: [], total: COUNT }],
      });
    }
    expect((await find(app, { q: '   ' })).total).toBe(COUNT);
  });

  it('walks ties in one order that never changes, each row once', async () => {
    for (const sort of ['pay', 'newest'] as const) {
      const seen = await walk({ sort });
      expect([...seen].sort()).toEqual([...ids].sort());
      expect(await walk({ sort })).toEqual(seen);
    }
    for (const sort of ['pay', 'newest', 'relevance'] as const) {
      const seen = await walk({ q: '焊工', sort });
      expect([...seen].sort()).toEqual([...ids].sort());
      expect(await walk({ q: '焊工', sort })).toEqual(seen);
    }
  });

  it.each<[string, Query]>([
    ['a page beyond a thousand hits', { page: 51, limit: 20 }],
    ['a page beyond a thousand hits, with words', { q: '焊工', page: 11, limit: 100 }],
    ['page nought', { page: 0 }],
    ['a page that is no number', { page: 'x' }],
    ['a limit of none', { limit: 0 }],
    ['values nobody knows', { employment: 'slavery' }],
    ['a region nobody knows', { region: '999999' }],
    ['a filter nobody knows', { zodiac: 'dragon' }],
    ['pay that is negative', { payMin: -1 }],
    ['pay beyond all bounds', { payMax: 1e12 }],
    ['too many values', { occupation: Array(21).fill('6-18').join(',') }],
    ['words without end', { q: '焊'.repeat(101) }],
    ['a nul', { q: 'a\u0000b' }],
  ])('refuses %s', async (_, query) => {
    expect(await status(query)).toBe(400);
  });

  it('refuses a page and a cursor at once, for only one can be meant', async () => {
    const { next } = await find(app, { limit: 5 });
    const { body } = await request(app.url)
      .get('/api/v1/postings')
      .query({ limit: 5, page: 2, after: next ?? '' })
      .expect(400);
    expect(body).toMatchObject({ fields: [{ field: 'page' }] });
  });

  it('answers 400 to every cursor that it did not give, and never anything worse', async () => {
    const good = [
      (await find(app, { limit: 5 })).next ?? '',
      (await find(app, { q: '焊工', limit: 5 })).next ?? '',
    ];
    const forged = fc.oneof(
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.string({ minLength: 1, maxLength: 80 }),
      fc
        .tuple(fc.constantFrom(...good), fc.nat(60), fc.constantFrom('A', '_', '=', ''))
        .map(([cursor, at, letter]) => cursor.slice(0, at) + letter + cursor.slice(at + 1)),
      fc
        .array(fc.oneof(fc.constantFrom('newest', 'pay', '', "' OR 1=1 --"), fc.double(), fc.integer()), {
          minLength: 2,
          maxLength: 3,
        })
        .map((place) => Buffer.from(JSON.stringify(place)).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(
        forged,
        fc.constantFrom<Query>({}, { q: '焊工' }, { sort: 'pay' }),
        async (after, query) => {
          expect([200, 400]).toContain(await status({ ...query, after }));
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);

  it('suggests for whatever is typed, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 50 }),
          fc.constantFrom('"', '焊*', '^t:', 'hg', '電焊', '😀', 'AND'),
        ),
        async (q) => {
          const answer = await request(app.url).get('/api/v1/postings/suggestions').query({ q });
          expect([200, 400]).toContain(answer.status);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('neither repeats nor skips while new ones arrive, by newest', async () => {
    const seen = await walk({ sort: 'newest' }, () => {
      arrived += 1;
      return publishPosting(app, { title: '刚来的' });
    });
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('loosens one filter at a time, the one that hides most first, and what it says is so', async () => {
    await until(
      () => find(app, { q: '刚来的' }),
      ({ total }) => total >= arrived,
    );
    const query = { q: '焊工', side: 'demand', shift: 'night', payMin: 7000 };
    const { total, loosen } = await find(app, query);
    expect(total).toBe(0);
    for (const { filter, total: promised } of loosen) {
      const { [filter as 'shift']: _left, ...rest } = query;
      expect((await find(app, rest)).total).toBe(promised);
    }
    expect(loosen.map(({ filter }) => filter)).toEqual(['shift']);
  });
});
