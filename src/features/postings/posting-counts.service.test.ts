import { describe, expect, it } from '@jest/globals';
import { Clock } from '../../platform/clock/clock.js';
import type { SearchPage } from '../../platform/search/search.port.js';
import { PostingCountsService } from './posting-counts.service.js';
import type { PostingIndexService } from './posting-index.service.js';

function countsOf(shared: boolean): PostingCountsService {
  const index = { revision: 1, shared } as PostingIndexService;
  return new PostingCountsService(index, null as never, null as never, new Clock());
}
const page = (total: number): Promise<SearchPage> => Promise.resolve({ total } as SearchPage);

describe('pages of what words find', () => {
  it.each([
    ['finds', true, 3, true],
    ['no finds of an index that only this process writes', false, 0, true],
    ['no finds where another process may just have written one', true, 0, false],
  ])('with %s', async (_, shared, total, remembered) => {
    const counts = countsOf(shared);
    await counts.keepPage('焊工', page(total));
    expect(counts.pages.get('焊工') !== undefined).toBe(remembered);
  });
});
