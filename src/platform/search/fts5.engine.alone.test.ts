import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lateness } from '../../../test/harness/lateness.js';
import { Fts5Engine } from './fts5.engine.js';
import { ADS, manyAds } from './search.contract.fixtures.js';

/** Short ones; the bench asks as many whole postings of the built product. */
const DOCUMENTS = 100_000;
const FACETS = ['occupation', 'region', 'benefit'];

describe('the event loop beside the embedded engine', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-fts5-'));
  const engine = new Fts5Engine({ dataDir });
  beforeAll(() => engine.open(ADS));
  afterAll(async () => {
    await engine.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has timers within 50 ms while it indexes', async () => {
    const { p99 } = await lateness(() => engine.put(ADS.name, manyAds(DOCUMENTS)));
    expect(p99).toBeLessThan(50);
  }, 120_000);

  it(`has timers within 20 ms while it searches ${DOCUMENTS} documents, with words and without`, async () => {
    const some = Array.from({ length: 40 }, (_, n) => ({ ...(n % 2 && { q: '叉车' }), facets: FACETS }));
    const { p99 } = await lateness(async () => {
      for (const query of some) expect((await engine.search(ADS.name, query)).total).toBe(DOCUMENTS);
    });
    expect(p99).toBeLessThan(20);
  }, 120_000);
});
