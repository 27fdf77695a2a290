import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fts5Engine } from '../../src/platform/search/fts5.engine.js';
import { MeiliEngine } from '../../src/platform/search/meili.engine.js';
import type { SearchEngine } from '../../src/platform/search/search.port.js';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../harness/meilisearch.js';
import { noRealAds, type RealAd, realAds } from './real-ads.js';
import { isWanted, type RealQuery, realQueries } from './real-queries.js';
import { indexReal, measureReal } from './real-recall.js';

const ENOUGH = 0.9;
if (noRealAds) console.log(noRealAds);

async function check(engine: SearchEngine, ads: RealAd[], queries: RealQuery[]): Promise<void> {
  const seconds = await indexReal(engine, ads);
  const recall = await measureReal(engine, ads, queries);
  console.log(`${engine.name}: ${ads.length} indexed in ${seconds.toFixed(1)} s`, recall);
  expect(recall.recallAt10).toBeGreaterThanOrEqual(ENOUGH);
  expect(recall.precisionAt10).toBeGreaterThanOrEqual(ENOUGH);
}

/** 22,000 advertisements that nobody wrote for this suite, judged by rules on their own fields. */
(noRealAds ? describe.skip : describe)('real advertisements', () => {
  let ads: RealAd[] = [];
  let queries: RealQuery[] = [];
  beforeAll(async () => {
    ads = await realAds();
    queries = realQueries(ads);
  }, 300_000);

  it('are at least 20,000, and each of 40 queries and more has an answer among them', () => {
    expect(ads.length).toBeGreaterThan(20_000);
    expect(queries.length).toBeGreaterThan(50);
    expect(queries.filter((query) => !ads.some((ad) => isWanted(query, ad)))).toEqual([]);
  });

  it('are found on the embedded engine', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-real-'));
    const engine = new Fts5Engine({ dataDir });
    await check(engine, ads, queries).finally(async () => {
      await engine.close();
      rmSync(dataDir, { recursive: true });
    });
  }, 300_000);

  if (noMeilisearch) return it.skip('are found on Meilisearch', () => undefined);
  describe('on Meilisearch', () => {
    let server: MeiliServer;
    beforeAll(async () => {
      server = await startMeilisearch();
    });
    afterAll(() => server.stop());
    it('are found alike', async () => {
      const { url, key } = server;
      const prefix = `real-${randomUUID().slice(0, 8)}`;
      await check(new MeiliEngine({ url, ...(key && { key }), prefix }), ads, queries);
    }, 600_000);
  });
});
