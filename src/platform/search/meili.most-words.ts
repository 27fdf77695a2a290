import { meiliToken } from './meili.documents.js';
import { type MeiliAnswer, type MeiliWish, queriesOf } from './meili.query.js';
import type { Multi } from './meili.multi.js';
import { mostWords } from './most-words.js';
import { plainTokens, type QueryPlan } from './query-plan.js';
import type { IndexDefinition } from './search.port.js';
import { MAX_HITS } from './search.port.js';

/**
 * The looser reading: each word is asked alone, the documents with most of the words are then filtered, counted
 * and paged. Meilisearch's own strategies always keep one word, whichever it is, and so miss what has the others.
 */
export async function searchMostWords(
  multi: Multi,
  index: { definition: IndexDefinition; uid: string; documents: number },
  query: MeiliWish,
  plan: QueryPlan,
): Promise<MeiliAnswer[] | null> {
  const indexUid = index.uid;
  const met = await multi(
    plan.units.map((unit) => ({
      indexUid,
      q: `${plainTokens(unit).map(meiliToken).join(' ')} `,
      matchingStrategy: 'all' as const,
      limit: MAX_HITS,
      attributesToRetrieve: ['id'],
      showRankingScore: true,
    })),
  );
  const best = mostWords(
    met.map((answer) => ({
      ids: answer.hits.map((hit) => hit.id),
      closeness: answer.hits.map((hit) => hit._rankingScore ?? 0),
      total: answer.estimatedTotalHits ?? 0,
    })),
    index.documents,
  ).slice(0, MAX_HITS);
  if (best.length === 0) return null;
  return page(multi, index, query, new Map(best));
}

async function page(
  multi: Multi,
  { definition, uid }: { definition: IndexDefinition; uid: string },
  query: MeiliWish,
  weights: Map<string, number>,
): Promise<MeiliAnswer[]> {
  const among = `id IN [${[...weights.keys()].map((id) => JSON.stringify(id)).join(', ')}]`;
  const all = { ...query, page: 1, limit: MAX_HITS, sources: false };
  const [main, ...counts] = await multi(queriesOf(definition, uid, all, {}, [among]));
  if (!main) return [];
  const ranked = (query.sort ?? 'relevance') === 'relevance';
  if (ranked) main.hits.sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0));
  const limit = query.limit ?? 20;
  const hits = main.hits.slice(((query.page ?? 1) - 1) * limit, (query.page ?? 1) * limit);
  const shown = query.sources
    ? await sources(
        multi,
        uid,
        hits.map((hit) => hit.id),
      )
    : new Map();
  const full = hits.map(({ id }) => ({ id, src: shown.get(id) ?? {} }));
  return [{ ...main, hits: full }, ...counts];
}

async function sources(
  multi: Multi,
  indexUid: string,
  ids: string[],
): Promise<Map<string, Record<string, string[]>>> {
  const filter = [`id IN [${ids.map((id) => JSON.stringify(id)).join(', ')}]`];
  const [answer] = await multi([
    { indexUid, filter, limit: ids.length, attributesToRetrieve: ['id', 'src'] },
  ]);
  return new Map(answer?.hits.map((hit) => [hit.id, hit.src ?? {}]));
}
