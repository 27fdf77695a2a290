import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSearchEngine, SearchModule } from './search.module.js';
import { SearchEngine } from './search.port.js';

describe('search module', () => {
  it('takes the embedded engine without an address, and ends it with the application', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-search-'));
    const module = await Test.createTestingModule({
      imports: [SearchModule.register({ meiliPrefix: 'unit', dataDir })],
    }).compile();
    const engine = module.get(SearchEngine);
    expect(engine.name).toBe('fts5');
    expect(await engine.health()).toEqual({ ok: true });
    await module.enableShutdownHooks().close();
    expect((await engine.health()).ok).toBe(false);
    rmSync(dataDir, { recursive: true });
  });

  it('takes Meilisearch with one', () => {
    expect(
      createSearchEngine({ meiliUrl: 'http://127.0.0.1:7700', meiliPrefix: 'unit', dataDir: '/nowhere' })
        .name,
    ).toBe('meilisearch');
  });
});
