import type { Index } from 'meilisearch';
import type { MeiliDocument } from './meili.documents.js';

/** Where the ids after one begin: Meilisearch compares no strings, so the sorted list is searched by halving. */
export async function offsetAfter(index: Index<MeiliDocument>, afterId: string | null): Promise<number> {
  if (afterId === null) return 0;
  let low = 0;
  let high = (await index.getStats()).numberOfDocuments;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { results } = await index.getDocuments({
      sort: ['id:asc'],
      offset: middle,
      limit: 1,
      fields: ['id'],
    });
    const id = results[0]?.id;
    if (id === undefined || id > afterId) high = middle;
    else low = middle + 1;
  }
  return low;
}
