import { likelyMeanings, likeliest } from './slips.js';
import type { MeiliAnswer } from './meili.query.js';
import type { Multi } from './meili.multi.js';
import type { QueryPlan } from './query-plan.js';
import { mistakable } from './typos.js';

/** Whether it may be a slip: a Latin word that was met nowhere as it was typed. */
export function mayBeSlip(plan: QueryPlan, strict: MeiliAnswer | undefined): boolean {
  const typos = strict?.hits[0]?._rankingScoreDetails?.typo?.typoCount ?? 0;
  return plan.plain.some(mistakable) && (strict?.hits.length === 0 || typos > 0);
}

/**
 * The plan with what its Latin words may have meant. Meilisearch forgives single letters; what is swapped in the
 * first place or spelled as it is heard in the south it does not find, so the likely spellings are asked for.
 */
export async function meantBy(multi: Multi, indexUid: string, plan: QueryPlan): Promise<QueryPlan | null> {
  const instead = new Map<string, string>();
  for (const word of new Set(plan.plain.filter(mistakable))) {
    const candidates = likelyMeanings(word);
    const asked = [word, ...candidates.keys()];
    const answers = await multi(asked.map((q) => ({ indexUid, q: `"${q}"`, limit: 0 })));
    const counts = new Map(asked.map((one, i) => [one, answers[i]?.estimatedTotalHits ?? 0]));
    const [best] = likeliest(candidates, counts.get(word) ?? 0, (guess) => counts.get(guess) ?? 0);
    if (best) instead.set(word, best);
  }
  if (instead.size === 0) return null;
  const replaced = (words: string[]): string[] => words.map((word) => instead.get(word) ?? word);
  const needles = { ...plan.needles, latin: replaced(plan.needles.latin) };
  return { ...plan, plain: replaced(plan.plain), needles };
}
