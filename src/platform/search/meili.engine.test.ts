import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../../../test/harness/meilisearch.js';
import { done, meiliClient } from './meili.client.js';
import { MOST_VALUES } from './meili.facets.js';
import { MeiliEngine } from './meili.engine.js';
import { buildersContract } from './search.builders.contract.js';
import { searchContract } from './search.contract.js';
import { ADS, DOCUMENTS, manyAds, stream } from './search.contract.fixtures.js';
import { SearchUnavailable } from './search.port.js';

if (noMeilisearch) {
  console.warn(noMeilisearch);
  it.skip('meilisearch: the search contract', () => undefined);
} else {
  let server: MeiliServer;
  beforeAll(async () => {
    server = await startMeilisearch();
  });
  afterAll(() => server.stop());
  const options = () => {
    const { url, key } = server;
    return { url, ...(key && { key }), prefix: `test-${randomUUID().slice(0, 8)}` };
  };
  searchContract('meilisearch', async () => new MeiliEngine(options()));
  buildersContract('meilisearch', async () => {
    const same = options();
    return [new MeiliEngine(same), new MeiliEngine(same)];
  });

  it('removes what a definition that is no more has left, and nothing of another installation', async () => {
    const same = options();
    const client = meiliClient(server.url, server.key);
    const uids = async (): Promise<string[]> =>
      (await client.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid);
    const old = `${same.prefix}-${ADS.name}-0123456789ab`;
    const others = ['-2', `-${ADS.name}`].map((more) => `${same.prefix}${more}-${ADS.name}-0123456789ab`);
    const left = [old, `${old}-next`, `${old}-next-89abcdef`];
    const theirs = others.flatMap((uid) => [uid, `${uid}-next-89abcdef`]);
    for (const uid of [...left, ...theirs]) await done(client.createIndex(uid, { primaryKey: 'id' }));
    const engine = new MeiliEngine(same);
    await engine.open(ADS);
    await engine.rebuild(ADS.name, stream(DOCUMENTS));
    await engine.close();
    const there = await uids();
    expect(there.filter((uid) => left.includes(uid))).toEqual([]);
    expect(there).toEqual(expect.arrayContaining(theirs));
    expect(
      there.filter((uid) => uid.startsWith(`${same.prefix}-${ADS.name}-`) && !theirs.includes(uid)),
    ).toHaveLength(1);
  }, 60_000);

  it('counts the commonest values where there are more than it counts, also in an index set up otherwise', async () => {
    const prefix = `test-${randomUUID().slice(0, 8)}`;
    const { url, key } = server;
    const engine = new MeiliEngine({ url, ...(key && { key }), prefix });
    await engine.open(ADS);
    const client = meiliClient(url, key);
    const { results } = await client.getRawIndexes({ limit: 1000 });
    const uid = results.map((index) => index.uid).find((one) => one.startsWith(prefix)) ?? '';
    await done(client.index(uid).updateFaceting({ sortFacetValuesBy: { '*': 'alpha' } }));
    await engine.put(
      ADS.name,
      manyAds(MOST_VALUES + 200).map((ad, n) => ({
        ...ad,
        fields: { ...ad.fields, benefit: [`a${n}`, ...(n < 2 ? ['zz'] : [])] },
      })),
    );
    await engine.open(ADS);
    const { facets } = await engine.search(ADS.name, { facets: ['benefit'], limit: 0 });
    expect(facets['benefit']).toMatchObject({ zz: 2 });
    expect(Object.keys(facets['benefit'] ?? {})).toHaveLength(MOST_VALUES);
    await engine.close();
  }, 60_000);
}

describe('meilisearch: nobody answers', () => {
  it('is refused as unavailable, and health says why', async () => {
    const engine = new MeiliEngine({ url: 'http://127.0.0.1:9', prefix: 'away' });
    await expect(engine.open(ADS)).rejects.toThrow(SearchUnavailable);
    expect(await engine.health()).toMatchObject({ ok: false });
  });

  it.each([200, 404, 502])(
    'is unavailable as well when somebody else answers for it with %d',
    async (status) => {
      const server = createServer((_, answer) => answer.writeHead(status).end('<h1>Back soon</h1>'));
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const { port } = server.address() as AddressInfo;
      const engine = new MeiliEngine({ url: `http://127.0.0.1:${port}`, prefix: 'away' });
      await expect(engine.open(ADS)).rejects.toThrow(SearchUnavailable);
      expect(await engine.health()).toMatchObject({
        ok: false,
        detail: expect.stringMatching(/^search is unavailable/),
      });
      server.closeAllConnections();
      server.close();
    },
  );
});
