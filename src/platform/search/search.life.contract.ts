import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { highlight } from './highlight.js';
import { ADS, DOCUMENTS, manyAds, stream } from './search.contract.fixtures.js';
import type { SearchDocument, SearchEngine, SearchQuery } from './search.port.js';
import { SearchUnavailable } from './search.port.js';

const INDEX = ADS.name;

/** How every search engine keeps, rebuilds and gives up an index; both engines run it. */
export function lifeContract(name: string, open: () => Promise<SearchEngine>): void {
  let engine: SearchEngine;
  const find = async (query: SearchQuery | string) => {
    const page = await engine.search(INDEX, typeof query === 'string' ? { q: query } : query);
    return page.hits.map((hit) => Number(hit.id.slice(3)));
  };

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

    it('keeps and finds signs of two units, and what is left where one was cut', async () => {
      const titles = ['𠮷野家服务员', '点心师\ud842'];
      const documents = titles.map((title, i) => ({
        ...{ id: `ad-20${i}`, version: 1 },
        fields: { title, postedAt: i, occupation: ['4'], benefit: ['\udfb7餐补'] },
      }));
      await engine.put(INDEX, documents);
      await engine.rebuild(INDEX, stream([...DOCUMENTS, ...documents]));
      expect(await find('𠮷野家')).toEqual([200]);
      expect(await find('yejia')).toEqual([200]);
      expect(await find('点心师')).toEqual([201]);
      expect(await engine.suggest(INDEX, '点心', 3)).toEqual(['点心师\ufffd']);
      await engine.drop(
        INDEX,
        documents.map(({ id }) => id),
      );
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
      const { needles } = await engine.search(INDEX, { q: 'c++' });
      expect(highlight('C++ 开发', needles)[0]).toEqual({ text: 'C++', mark: true });
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
      const after = async (id: string | null): Promise<string> =>
        (await engine.versions(INDEX, id, 2)).map((next) => next.id.slice(-1)).join('');
      const walked = [await after(null)];
      await engine.drop(INDEX, ['ad-001']);
      walked.push(await after('ad-002'));
      await engine.put(INDEX, DOCUMENTS.slice(0, 1));
      walked.push(await after('ad-004'), await after('ad-006'), await after('ad-008'));
      expect(walked).toEqual(['12', '34', '56', '78', '']);
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
