import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fts5Engine } from '../../src/platform/search/fts5.engine.js';
import { MeiliEngine } from '../../src/platform/search/meili.engine.js';
import type { SearchEngine } from '../../src/platform/search/search.port.js';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../harness/meilisearch.js';
import { CORPUS } from './corpus.js';
import { LABELLED_QUERIES } from './labelled-queries.js';
import { measureRecall } from './recall.js';

const ENOUGH = 0.95;

async function check(engine: SearchEngine): Promise<void> {
  const recall = await measureRecall(engine);
  console.log(
    `${engine.name}: recall@10 ${recall.recallAt10.toFixed(4)} over ${recall.queries} queries`,
    recall,
  );
  expect(recall.recallAt10).toBeGreaterThanOrEqual(ENOUGH);
  expect(recall.unwanted).toEqual([]);
}

describe('labelled queries', () => {
  it('are at least 150, each distinct, over 200 ads, and name only ads that are there', () => {
    expect(new Set(LABELLED_QUERIES.map((query) => query.q)).size).toBe(LABELLED_QUERIES.length);
    expect(LABELLED_QUERIES.length).toBeGreaterThanOrEqual(150);
    expect(CORPUS).toHaveLength(200);
    const ids = new Set(CORPUS.map((document) => document.id));
    const named = LABELLED_QUERIES.flatMap((query) => [...query.must, ...query.not]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const unlabelled = LABELLED_QUERIES.filter((query) => !query.must.length || !query.not.length);
    expect(unlabelled).toEqual([]);
  });

  it('are answered by the embedded engine', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-recall-'));
    const engine = new Fts5Engine({ dataDir });
    await check(engine).finally(async () => {
      await engine.close();
      rmSync(dataDir, { recursive: true });
    });
  });
});

if (noMeilisearch) {
  console.warn(noMeilisearch);
  it.skip('labelled queries are answered by Meilisearch', () => undefined);
} else {
  describe('labelled queries on Meilisearch', () => {
    let server: MeiliServer;
    beforeAll(async () => {
      server = await startMeilisearch();
    });
    afterAll(() => server.stop());
    it('are answered alike', async () => {
      const { url, key } = server;
      await check(
        new MeiliEngine({ url, ...(key && { key }), prefix: `recall-${randomUUID().slice(0, 8)}` }),
      );
    });
  });
}
