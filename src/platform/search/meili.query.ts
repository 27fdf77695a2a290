import type { MultiSearchQuery } from 'meilisearch';
import { meiliToken, searchable } from './meili.documents.js';
import { countedBy, facetOf, filteredBy } from './meili.facets.js';
import type { QueryPlan } from './query-plan.js';
import type { IndexDefinition, SearchFilter, SearchQuery } from './search.port.js';
import { MAX_HITS } from './search.port.js';
import { mistakable } from './typos.js';

type Details = { typo?: { typoCount?: number } };

/** What one of several questions is answered with. */
export interface MeiliAnswer {
  hits: {
    id: string;
    src?: Record<string, string[]>;
    _rankingScore?: number;
    _rankingScoreDetails?: Details;
  }[];
  estimatedTotalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
}

/** A query; `sources` asks for the texts that suggestions are made of, too. */
export type MeiliWish = SearchQuery & { sources?: boolean };

const SHORTEST_SOUND = 3;
const quote = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** One filter in Meilisearch's language; a field that the definition does not name is refused. */
export function filterText(definition: IndexDefinition, filter: SearchFilter): string {
  if ('anyOf' in filter) {
    const { name } = facetOf(definition, filter.field);
    return `${filteredBy(name)} IN [${filter.anyOf.map(quote).join(', ')}]`;
  }
  if (!definition.ranges.includes(filter.field))
    throw new RangeError(`${filter.field} is not a number of ${definition.name}`);
  const name = `n_${filter.field}`;
  const ends = [
    ...(filter.min === undefined ? [] : [`${name} >= ${filter.min}`]),
    ...(filter.max === undefined ? [] : [`${name} <= ${filter.max}`]),
  ];
  // What states no number is within no bounds.
  const bounds = ends.join(' AND ') || `${name} IS NOT NULL`;
  return filter.includeNull ? `((${bounds}) OR ${name} IS NULL)` : `(${bounds})`;
}

type Words = 'q' | 'attributesToSearchOn' | 'matchingStrategy' | 'showRankingScoreDetails';

/** The words of the strict reading; sounds are left out while only two letters are typed. */
export function wordsOf(definition: IndexDefinition, plan: QueryPlan): Pick<MultiSearchQuery, Words> {
  const last = plan.plain.at(-1) ?? '';
  const short = /^[a-z0-9]+$/.test(last) && last.length < SHORTEST_SOUND;
  return {
    matchingStrategy: 'all',
    // A blank behind the last word says that it is whole: one letter is no beginning of anything.
    q: plan.plain.map(meiliToken).join(' ') + (/^[a-z0-9]$/.test(last) ? ' ' : ''),
    // They tell of slips, and are a third of the answer.
    ...(plan.plain.some(mistakable) && { showRankingScoreDetails: true }),
    ...(short && { attributesToSearchOn: [...searchable(definition), 'ini', 'aside', 'inner'] }),
  };
}

/** The page itself, then one count for each facet that must not see its own filter. */
export function queriesOf(
  definition: IndexDefinition,
  indexUid: string,
  query: MeiliWish,
  words: Partial<MultiSearchQuery>,
  among: string[] = [],
): MultiSearchQuery[] {
  const filters = query.filters ?? [];
  const facets = query.facets ?? [];
  const counted = (name: string): string => countedBy(facetOf(definition, name));
  const own = facets.filter((name) => filters.some((f) => f.field === name));
  const limit = Math.min(query.limit ?? 20, MAX_HITS);
  const offset = Math.min(((query.page ?? 1) - 1) * limit, MAX_HITS);
  const texts = (skip?: string): string[] => [
    ...among,
    ...filters.filter((f) => f.field !== skip).map((f) => filterText(definition, f)),
  ];
  return [
    {
      ...words,
      indexUid,
      filter: texts(),
      facets: facets.filter((name) => !own.includes(name)).map(counted),
      offset,
      limit: Math.min(limit, MAX_HITS - offset),
      attributesToRetrieve: query.sources ? ['id', 'src'] : ['id'],
      ...sortOf(definition, query, Boolean(words.q)),
    },
    ...own.map((name) => ({ ...words, indexUid, filter: texts(name), facets: [counted(name)], limit: 0 })),
  ];
}

function sortOf(definition: IndexDefinition, query: SearchQuery, words: boolean): { sort?: string[] } {
  const asked = query.sort && query.sort !== 'relevance' ? query.sort : undefined;
  if (!asked && words) return {};
  const { field, dir } = asked ?? definition.defaultSort;
  if (![...definition.sorts, definition.defaultSort.field].includes(field))
    throw new RangeError(`${field} is not a sort field of ${definition.name}`);
  return { sort: [`n_${field}:${dir}`, 'id:desc'] };
}
