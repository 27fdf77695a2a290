import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../../../test/harness/meilisearch.js';
import { MeiliEngine } from './meili.engine.js';
import { searchContract } from './search.contract.js';
import { ADS } from './search.contract.fixtures.js';
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
  searchContract('meilisearch', async () => {
    const { url, key } = server;
    return new MeiliEngine({ url, ...(key && { key }), prefix: `test-${randomUUID().slice(0, 8)}` });
  });
}

describe('meilisearch: nobody answers', () => {
  it('is refused as unavailable, and health says why', async () => {
    const engine = new MeiliEngine({ url: 'http://127.0.0.1:9' });
    await expect(engine.open(ADS)).rejects.toThrow(SearchUnavailable);
    expect(await engine.health()).toMatchObject({ ok: false });
  });
});
