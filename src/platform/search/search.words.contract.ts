import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { highlight } from './highlight.js';
import { ADS, DOCUMENTS, stream } from './search.contract.fixtures.js';
import type { SearchEngine, SearchQuery } from './search.port.js';

const INDEX = ADS.name;

/** What every search engine must find, in which order; both engines run it. */
export function wordsContract(name: string, open: () => Promise<SearchEngine>): void {
  let engine: SearchEngine;
  const find = async (query: SearchQuery | string) => {
    const page = await engine.search(INDEX, typeof query === 'string' ? { q: query } : query);
    return page.hits.map((hit) => Number(hit.id.slice(3)));
  };

  describe(`${name}: words`, () => {
    beforeAll(async () => {
      engine = await open();
      await engine.open(ADS);
      await engine.rebuild(INDEX, stream(DOCUMENTS));
    });
    afterAll(() => engine.close());

    it.each([
      ['a word of the title', '仓库管理员', [4]],
      ['a work type for its occupation', '焊工', [1, 2]],
      ['a part of a word', '电焊', [1]],
      ['a word across the borders of dictionary words', '库管', [4]],
      ['traditional characters', '電焊', [1]],
      ['traditional characters in a longer word', '倉庫管理員', [4]],
      ['full pinyin', 'hangong', [1, 2]],
      ['full pinyin of two characters at the beginning', 'dianhan', [1]],
      ['full pinyin with blanks', 'han gong', [1, 2]],
      ['initials', 'hg', [1, 2]],
      ['Latin and Chinese joined', 'CNC编程', [3]],
      ['Latin and Chinese apart', 'cnc 编程', [3]],
      ['full-width letters', 'ＣＮＣ编程', [3]],
      ['a slip in a Latin word', 'pyhton', [7]],
      ['two slips in a long Latin word', 'postgrsql', [7]],
      ['a slip in pinyin', 'hangogn', [1, 2]],
      ['a Latin word while it is typed', 'pyth', [7]],
      ['the employer', '东浦压力容器', [2, 8]],
      ['a synonym', '厨子', [6]],
      ['several words, all met', '焊工 夜班', [2]],
      ['words written together', '焊工夜班', [2]],
    ])('finds %s: %s', async (_, q, wanted) => {
      expect((await find(q)).sort()).toEqual(wanted);
    });

    it('puts the title before the description', async () => {
      expect((await find('管理'))[0]).not.toBe(8);
      expect(await find('焊接')).toEqual([8]);
    });

    it('puts the title before other names, also by sound and by initials', async () => {
      const heard = [
        { title: '焊工学徒，会一点气割更好', employer: '镇海东浦压力容器厂' },
        { title: '铆工', aliases: ['铆焊工'], employer: '皇姑' },
      ];
      const documents = heard.map((fields, i) => ({
        ...{ id: `ad-20${i}`, version: 1 },
        fields: { ...fields, postedAt: i },
      }));
      await engine.put(INDEX, documents);
      const places = async (q: string): Promise<number[]> => (await find(q)).filter((n) => n >= 200);
      expect([await places('hangong'), await places('hg')]).toEqual([
        [200, 201],
        expect.arrayContaining([201]),
      ]);
      await engine.drop(
        INDEX,
        documents.map(({ id }) => id),
      );
    });

    it('falls back to most of the words, the better match first', async () => {
      const found = await find('电焊师傅 包吃住 退休返聘');
      expect(found[0]).toBe(1);
      expect(found).not.toContain(7);
    });

    it('finds nothing where nothing fits', async () => {
      const page = await engine.search(INDEX, { q: '潜水员', facets: ['region'] });
      expect(page).toMatchObject({ hits: [], total: 0, facets: { region: {} } });
    });

    it.each(['!!!', '。。。', '+', '#', '、，', '★', '\u200b'])(
      'finds nothing by %p, for signs alone cannot be looked for',
      async (q) => {
        const page = await engine.search(INDEX, { q, facets: ['region'] });
        expect(page).toMatchObject({ hits: [], total: 0, facets: { region: {} } });
        expect(await engine.suggest(INDEX, q, 5)).toEqual([]);
      },
    );

    it.each(['', '  ', '\u3000'])('takes %p for no words at all', async (q) => {
      expect(await find(q)).toHaveLength(8);
    });

    it.each([
      '"',
      '*',
      'AND OR NOT',
      "'; DROP TABLE",
      '（）',
      '\u0000',
      'a'.repeat(5000),
      '^title:x',
      '-焊工 "夜班',
    ])('survives %p as a query', async (q) => {
      expect((await engine.search(INDEX, { q })).total).toBeGreaterThanOrEqual(0);
    });

    it('marks what it found, without markup, also where the text is traditional or Latin', async () => {
      const marked = async (q: string, title: string) =>
        highlight(title, (await engine.search(INDEX, { q })).needles);
      expect(await marked('電焊', '电焊师傅')).toEqual([
        { text: '电焊', mark: true },
        { text: '师傅', mark: false },
      ]);
      expect((await marked('cnc', 'CNC编程员'))[0]).toEqual({ text: 'CNC', mark: true });
      expect((await marked('dianhan', '电焊师傅'))[0]).toEqual({ text: '电焊', mark: true });
      expect((await marked('hangogn', '焊工'))[0]).toEqual({ text: '焊工', mark: true });
    });

    it('suggests values by beginning, middle and sound', async () => {
      expect((await engine.suggest(INDEX, '焊', 5))[0]).toBe('焊工');
      expect(await engine.suggest(INDEX, 'cangku', 5)).toEqual(['仓库管理员']);
      expect(await engine.suggest(INDEX, 'py', 5)).toContain('Python 开发工程师');
      expect(await engine.suggest(INDEX, '电焊', 1)).toHaveLength(1);
    });
  });

  describe(`${name}: filters`, () => {
    beforeAll(async () => {
      engine = await open();
      await engine.open(ADS);
      await engine.rebuild(INDEX, stream(DOCUMENTS));
    });
    afterAll(() => engine.close());

    it('lists all by the default sort when there are no words', async () => {
      expect(await find({})).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    });

    it('filters by any of several values', async () => {
      const filters = [{ field: 'benefit', anyOf: ['lodging', 'board'] }];
      expect(await find({ filters })).toEqual([8, 6, 3, 1]);
    });

    it.each([
      ['6-18', [3, 2, 1]],
      ['6-18-02-04', [2, 1]],
      ['6', [8, 3, 2, 1]],
      ['6-1', []],
    ])('filters a tree by its level %s', async (level, wanted) => {
      expect(await find({ filters: [{ field: 'occupation', anyOf: [level] }] })).toEqual(wanted);
    });

    it('filters by range, and takes the unstated only when asked', async () => {
      expect(await find({ filters: [{ field: 'pay', min: 8000, max: 11_000 }] })).toEqual([3, 2, 1]);
      expect(await find({ filters: [{ field: 'pay', min: 11_000, includeNull: true }] })).toEqual([8, 7, 3]);
      expect(await find({ filters: [{ field: 'pay', max: 5500 }] })).toEqual([4]);
    });

    it('joins words and filters', async () => {
      expect(await find({ q: '焊工', filters: [{ field: 'region', anyOf: ['330211003'] }] })).toEqual([1]);
      expect(await find({ q: '焊工', filters: [{ field: 'region', anyOf: ['330211004'] }] })).toEqual([]);
    });

    it('counts each facet under the other filters', async () => {
      const { facets, total } = await engine.search(INDEX, {
        filters: [
          { field: 'occupation', anyOf: ['6-18'] },
          { field: 'benefit', anyOf: ['insurance'] },
        ],
        facets: ['occupation', 'benefit', 'region'],
      });
      expect(total).toBe(2);
      expect(facets).toEqual({
        // Of each level, all of its documents.
        occupation: {
          ...{ '6': 2, '6-18': 2, '6-18-02': 1, '6-18-02-04': 1, '6-18-01': 1, '6-18-01-07': 1 },
          ...{ '4': 1, '4-02': 1, '4-02-06': 1, '4-02-06-01': 1 },
          ...{ '2': 1, '2-02': 1, '2-02-10': 1, '2-02-10-03': 1 },
        },
        benefit: { board: 2, lodging: 1, insurance: 2 },
        region: { '330211002': 1, '330211003': 1 },
      });
    });

    it('counts words that every object knows like all others', async () => {
      const benefit = ['constructor', '__proto__'];
      const ids = ['ad-301', 'ad-302'];
      await engine.put(
        INDEX,
        ids.map((id) => ({ id, version: 1, fields: { title: '瓦工', postedAt: 1, benefit } })),
      );
      const { facets } = await engine.search(INDEX, { q: '瓦工', facets: ['benefit'] });
      expect(Object.entries(facets.benefit ?? {}).sort()).toEqual([
        ['__proto__', 2],
        ['constructor', 2],
      ]);
      await engine.drop(INDEX, ids);
    });

    it('sorts by a number, the unstated last in both directions', async () => {
      expect(await find({ sort: { field: 'pay', dir: 'asc' } })).toEqual([4, 5, 6, 2, 1, 3, 7, 8]);
      expect(await find({ sort: { field: 'pay', dir: 'desc' } })).toEqual([7, 3, 1, 2, 6, 5, 4, 8]);
      expect(await find({ q: '焊工', sort: { field: 'pay', dir: 'asc' } })).toEqual([2, 1]);
    });

    it('names the engine and the time it took', async () => {
      const page = await engine.search(INDEX, { q: '焊工' });
      expect(page.engine).toBe(engine.name);
      expect(page.tookMs).toBeGreaterThanOrEqual(0);
      expect(page.totalIsEstimate).toBe(false);
    });
  });
}
