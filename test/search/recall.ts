import type { SearchEngine } from '../../src/platform/search/search.port.js';
import { CORPUS, CORPUS_INDEX } from './corpus.js';
import { LABELLED_QUERIES } from './labelled-queries.js';

/** How well an engine does on the labelled queries. */
export interface Recall {
  queries: number;
  /** The mean over queries of the share of wanted ads among the first ten. */
  recallAt10: number;
  missed: string[];
  unwanted: string[];
}

/** Indexes the invented ads and asks every labelled query. */
export async function measureRecall(engine: SearchEngine): Promise<Recall> {
  await engine.open(CORPUS_INDEX);
  await engine.put(CORPUS_INDEX.name, CORPUS);
  const recall: Recall = { queries: LABELLED_QUERIES.length, recallAt10: 0, missed: [], unwanted: [] };
  for (const { kind, q, must, not } of LABELLED_QUERIES) {
    const { hits } = await engine.search(CORPUS_INDEX.name, { q, limit: 10 });
    const found = new Set(hits.map((hit) => hit.id));
    const missing = must.filter((id) => !found.has(id));
    recall.recallAt10 += (must.length - missing.length) / must.length / LABELLED_QUERIES.length;
    if (missing.length) recall.missed.push(`${kind}: ${q} misses ${missing.join(' ')}`);
    const wrong = not.filter((id) => found.has(id));
    if (wrong.length) recall.unwanted.push(`${kind}: ${q} finds ${wrong.join(' ')}`);
  }
  return recall;
}
