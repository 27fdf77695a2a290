import { POSTING_INDEX } from '../../src/features/postings/postings.search.js';
import type { SearchEngine } from '../../src/platform/search/search.port.js';
import type { RealAd } from './real-ads.js';
import { isFair, isWanted, type RealQuery } from './real-queries.js';

/** How well an engine does on real advertisements. */
export interface RealRecall {
  queries: number;
  /** The mean share of what should be among the first ten: all that is wanted, or ten of it. */
  recallAt10: number;
  /** The mean share of the first ten that may be there. */
  precisionAt10: number;
  /** Queries under one half of either. */
  poor: string[];
}

const PAGE = 10;
const ENOUGH = 0.5;
/** A trade is that of the query when so much of what is wanted is of it. */
const SHARE = 0.05;

/** Indexes all advertisements anew; answers the seconds it took. */
export async function indexReal(engine: SearchEngine, ads: RealAd[]): Promise<number> {
  await engine.open(POSTING_INDEX);
  const documents = ads.map(({ document }) => document);
  async function* stream() {
    yield* documents;
  }
  const start = performance.now();
  await engine.rebuild(POSTING_INDEX.name, stream());
  return (performance.now() - start) / 1000;
}

export async function measureReal(
  engine: SearchEngine,
  ads: RealAd[],
  queries: RealQuery[],
): Promise<RealRecall> {
  const byId = new Map(ads.map((ad) => [ad.document.id, ad]));
  const sum: RealRecall = { queries: queries.length, recallAt10: 0, precisionAt10: 0, poor: [] };
  for (const query of queries) {
    const wanted = ads.filter((ad) => isWanted(query, ad));
    const trades = tradesOf(wanted);
    const { hits, total } = await engine.search(POSTING_INDEX.name, { q: query.q, limit: PAGE });
    const found = hits.flatMap(({ id }) => byId.get(id) ?? []);
    const right = found.filter((ad) => isWanted(query, ad)).length / Math.min(PAGE, wanted.length);
    const fair = found.filter((ad) => isFair(query, ad, trades)).length / Math.max(1, found.length);
    sum.recallAt10 += right / queries.length;
    sum.precisionAt10 += fair / queries.length;
    const name = query.employer === undefined ? query.q : 'an employer';
    if (right < ENOUGH || fair < ENOUGH)
      sum.poor.push(`${name}: recall ${right}, precision ${fair}, wanted ${wanted.length}, found ${total}`);
  }
  return sum;
}

function tradesOf(wanted: RealAd[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { occupation } of wanted) counts.set(occupation, (counts.get(occupation) ?? 0) + 1);
  const common = [...counts].filter(
    ([code, count]) => code !== '' && count >= Math.max(2, wanted.length * SHARE),
  );
  return new Set(common.map(([code]) => code));
}
