import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADS, DOCUMENTS, manyAds } from './search.contract.fixtures.js';
import type { SearchDocument, SearchEngine, SearchQuery } from './search.port.js';
import { SearchUnavailable } from './search.port.js';

const INDEX = ADS.name;

async function* stream(documents: SearchDocument[]): AsyncGenerator<SearchDocument> {
  for (const document of documents) yield document;
}

/** What every search engine must do; both engines run it. */
export function searchContract(name: string, open: () => Promise<SearchEngine>): void {
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
      const { hits } = await engine.search(INDEX, { q: '電焊', highlight: ['title', 'description'] });
      expect(hits[0]?.highlights.title).toEqual([
        { text: '电焊', mark: true },
        { text: '师傅', mark: false },
      ]);
      const latin = await engine.search(INDEX, { q: 'cnc', highlight: ['title'] });
      expect(latin.hits[0]?.highlights.title?.[0]).toEqual({ text: 'CNC', mark: true });
      const sound = await engine.search(INDEX, { q: 'dianhan', highlight: ['title'] });
      expect(sound.hits[0]?.highlights.title?.[0]).toEqual({ text: '电焊', mark: true });
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
      ['occupation', '6-18', [3, 2, 1]],
      ['occupation', '6-18-02-04', [2, 1]],
      ['occupation', '6', [8, 3, 2, 1]],
      ['region', '330211', [8, 7, 6, 5, 4, 3, 2, 1]],
      ['region', '330211003', [3, 1]],
      ['region', '3302119', []],
    ])('filters %s by the beginning %s', async (field, prefix, wanted) => {
      expect(await find({ filters: [{ field, prefix }] })).toEqual(wanted);
    });

    it('filters by range, and takes the unstated only when asked', async () => {
      expect(await find({ filters: [{ field: 'pay', min: 8000, max: 11_000 }] })).toEqual([3, 2, 1]);
      expect(await find({ filters: [{ field: 'pay', min: 11_000, includeNull: true }] })).toEqual([8, 7, 3]);
      expect(await find({ filters: [{ field: 'pay', max: 5500 }] })).toEqual([4]);
    });

    it('joins words and filters', async () => {
      expect(await find({ q: '焊工', filters: [{ field: 'region', prefix: '330211003' }] })).toEqual([1]);
      expect(await find({ q: '焊工', filters: [{ field: 'region', prefix: '330211004' }] })).toEqual([]);
    });

    it('counts each facet under the other filters', async () => {
      const { facets, total } = await engine.search(INDEX, {
        filters: [
          { field: 'occupation', prefix: '6-18' },
          { field: 'benefit', anyOf: ['insurance'] },
        ],
        facets: ['occupation', 'benefit', 'region'],
      });
      expect(total).toBe(2);
      expect(facets).toEqual({
        occupation: { '6-18-02-04': 1, '6-18-01-07': 1, '4-02-06-01': 1, '2-02-10-03': 1 },
        benefit: { board: 2, lodging: 1, insurance: 2 },
        region: { '330211002': 1, '330211003': 1 },
      });
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

  describe(`${name}: life of an index`, () => {
    beforeAll(async () => {
      engine = await open();
      await engine.open(ADS);
      await engine.rebuild(INDEX, stream(DOCUMENTS));
    });
    afterAll(() => engine.close());

    it('replaces, adds and drops, seen by the next search', async () => {
      const [first, second] = DOCUMENTS as [SearchDocument, SearchDocument];
      await engine.put(INDEX, [
        { ...first, version: 2, fields: { ...first.fields, title: '潜水员', aliases: [] } },
      ]);
      expect(await find('潜水员')).toEqual([1]);
      expect(await find('焊工')).toEqual([2]);
      await engine.drop(INDEX, [second.id, 'never-there']);
      expect(await find('焊工')).toEqual([]);
      await engine.put(INDEX, [first, second]);
      expect((await find('焊工')).sort()).toEqual([1, 2]);
      expect(await engine.stats(INDEX)).toEqual({ documents: 8, rebuilding: false });
    });

    it('tells C, C++, C# and .NET apart', async () => {
      const titles = ['C语言讲师', 'C++ 开发', 'C#开发', '.NET 开发', 'ASP.NET MVC', 'netty 架构'];
      const documents = titles.map((title, i) => ({
        ...{ id: `ad-10${i}`, version: 1 },
        fields: { title, postedAt: i },
      }));
      await engine.put(INDEX, documents);
      expect(await find('C')).toEqual([100]);
      expect(await find('c++')).toEqual([101]);
      expect(await find('Ｃ＋＋开发')).toEqual([101]);
      expect(await find('C#')).toEqual([102]);
      expect((await find('.net')).sort()).toEqual([103, 104]);
      expect((await find('dotnet')).sort()).toEqual([103, 104]);
      expect(await find('asp.net')).toEqual([104]);
      const { hits } = await engine.search(INDEX, { q: 'c++', highlight: ['title'] });
      expect(hits[0]?.highlights.title?.[0]).toEqual({ text: 'C++', mark: true });
      await engine.drop(
        INDEX,
        documents.map(({ id }) => id),
      );
    });

    it('tells ids with versions in order', async () => {
      const first = await engine.versions(INDEX, null, 3);
      expect(first).toEqual([1, 2, 3].map((n) => ({ id: `ad-00${n}`, version: 1 })));
      const rest = await engine.versions(INDEX, 'ad-003', 100);
      expect(rest.map((r) => r.id)).toEqual(['ad-004', 'ad-005', 'ad-006', 'ad-007', 'ad-008']);
    });

    it('goes on with versions at the right place when documents before it come and go', async () => {
      const ids = async (after: string | null): Promise<string[]> =>
        (await engine.versions(INDEX, after, 2)).map(({ id }) => id);
      expect(await ids(null)).toEqual(['ad-001', 'ad-002']);
      await engine.drop(INDEX, ['ad-001']);
      expect(await ids('ad-002')).toEqual(['ad-003', 'ad-004']);
      await engine.put(INDEX, DOCUMENTS.slice(0, 1));
      expect(await ids('ad-004')).toEqual(['ad-005', 'ad-006']);
      await engine.drop(INDEX, ['ad-006']);
      expect(await ids('ad-006')).toEqual(['ad-007', 'ad-008']);
      await engine.put(INDEX, DOCUMENTS.slice(5, 6));
      expect(await ids('ad-008')).toEqual([]);
    });

    it('keeps answering from the old index until a rebuild is complete', async () => {
      const during: number[] = [];
      async function* slow() {
        for (const document of manyAds(1200)) {
          if (during.length < 5) during.push((await engine.search(INDEX, { q: '叉车' })).total);
          yield document;
        }
        await engine.put(INDEX, DOCUMENTS.slice(0, 1));
        await engine.drop(INDEX, ['ad-1000']);
      }
      let progress = 0;
      const done = await engine.rebuild(INDEX, slow(), (n) => (progress = n));
      expect({ done, progress, during }).toEqual({ done: 1200, progress: 1200, during: [0, 0, 0, 0, 0] });
      expect((await engine.search(INDEX, { q: '叉车' })).total).toBe(1199);
      expect(await find('焊工')).toEqual([1]);
    });

    it('pages without gaps and stops after 1,000 hits', async () => {
      const seen = new Set<number>();
      const sort = { field: 'pay', dir: 'asc' } as const;
      for (let page = 1; page <= 3; page++)
        for (const n of await find({ q: '叉车', sort, page, limit: 50 })) seen.add(n);
      expect([...seen]).toEqual(Array.from({ length: 150 }, (_, i) => 1001 + i));
      expect(await find({ q: '叉车', sort, page: 20, limit: 50 })).toHaveLength(50);
      expect(await find({ q: '叉车', sort, page: 21, limit: 50 })).toEqual([]);
    });

    it('keeps the old index when a rebuild fails', async () => {
      async function* broken(): AsyncGenerator<SearchDocument> {
        yield* DOCUMENTS;
        throw new Error('the source broke');
      }
      await expect(engine.rebuild(INDEX, broken())).rejects.toThrow('the source broke');
      expect((await engine.search(INDEX, { q: '叉车' })).total).toBe(1199);
      expect((await engine.stats(INDEX)).rebuilding).toBe(false);
    });

    it('asks for a rebuild when the definition has changed', async () => {
      expect(await engine.open(ADS)).toEqual({ fresh: false });
      expect(await engine.open({ ...ADS, version: 2 })).toEqual({ fresh: true });
      await engine.rebuild(INDEX, stream(DOCUMENTS));
      expect(await engine.open({ ...ADS, version: 2 })).toEqual({ fresh: false });
      expect((await find('焊工')).sort()).toEqual([1, 2]);
    });

    it('refuses as unavailable once it is closed', async () => {
      expect(await engine.health()).toEqual({ ok: true });
      await engine.close();
      await expect(engine.search(INDEX, { q: '焊工' })).rejects.toThrow(SearchUnavailable);
      await expect(engine.put(INDEX, DOCUMENTS)).rejects.toThrow(SearchUnavailable);
      await expect(engine.suggest(INDEX, '焊', 5)).rejects.toThrow(SearchUnavailable);
      expect((await engine.health()).ok).toBe(false);
    });
  });
}
