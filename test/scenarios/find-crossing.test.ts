import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostingIndexService } from '../../src/features/postings/posting-index.service.js';
import { POSTING_INDEX } from '../../src/features/postings/postings.search.js';
import { Background } from '../../src/platform/background/background.js';
import { SearchEngine } from '../../src/platform/search/search.port.js';
import { movePosting, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { indexed } from './find-steps.js';

describe('two processes that write the index at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('leave it as the database is, also when the older state is written last', async () => {
    const posting = await publishPosting(app);
    await indexed(app, 1);
    await app.nest.get(Background).beforeApplicationShutdown(); // what happens now, nobody comes back to
    const engine = app.nest.get<SearchEngine>(SearchEngine);
    const put = engine.put.bind(engine);
    engine.put = async (...late) => {
      engine.put = put;
      await movePosting(app, posting, 'withdraw');
      await engine.drop(POSTING_INDEX.name, [posting.id]);
      await put(...late);
    };
    await app.nest.get(PostingIndexService).refresh([posting.id]);
    expect((await engine.stats(POSTING_INDEX.name)).documents).toBe(0);
  });
});
