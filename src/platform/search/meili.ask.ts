import type { Meilisearch } from 'meilisearch';
import { mayBeSlip, meantBy } from './meili.meant.js';
import { searchMostWords } from './meili.most-words.js';
import type { Multi } from './meili.multi.js';
import { type MeiliAnswer, type MeiliWish, queriesOf, wordsOf } from './meili.query.js';
import type { QueryPlan } from './query-plan.js';
import type { IndexDefinition } from './search.port.js';

/** What a server answered, and the plan that it answered: words may have been meant otherwise than typed. */
export interface Asked {
  answers: MeiliAnswer[];
  plan: QueryPlan;
}

/**
 * The strict reading, then what a slip may have meant; where no document meets it at all, the documents with at
 * least half of the words.
 */
export async function ask(
  { client, multi }: { client: Meilisearch; multi: Multi },
  index: { definition: IndexDefinition; uid: string },
  query: MeiliWish,
  plan: QueryPlan,
): Promise<Asked> {
  const { definition, uid } = index;
  const strictly = async (read: QueryPlan): Promise<Asked> => {
    const queries = queriesOf(definition, uid, query, wordsOf(definition, read));
    return { answers: await multi(queries), plan: read };
  };
  let asked = await strictly(plan);
  if (mayBeSlip(plan, asked.answers[0])) {
    const meant = await meantBy(multi, uid, plan);
    if (meant) asked = await strictly(meant);
  }
  if ((asked.answers[0]?.estimatedTotalHits ?? 0) > 0 || plan.units.length < 2) return asked;
  const [whole] = await multi([{ ...wordsOf(definition, asked.plan), indexUid: uid, limit: 0 }]);
  if ((whole?.estimatedTotalHits ?? 0) > 0) return asked;
  const { numberOfDocuments: documents } = await client.index(uid).getStats();
  const answers = await searchMostWords(multi, { definition, uid, documents }, query, plan);
  return answers ? { answers, plan } : asked;
}
