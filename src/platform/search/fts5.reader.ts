import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import { Fts5Columns } from './fts5.columns.js';
import { KeptMatches } from './fts5.kept-matches.js';
import { Fts5Match, type Matches } from './fts5.match.js';
import { tablesOf } from './fts5.schema.js';
import { type QueryPlan, QueryPlans, signsAlone } from './query-plan.js';
import type { IndexDefinition, SearchPage, SearchQuery } from './search.port.js';
import { MAX_HITS } from './search.port.js';
import { pickSuggestions } from './suggestions.js';
import { Synonyms } from './synonyms.js';

interface OpenIndex {
  definition: IndexDefinition;
  plans: QueryPlans;
  columns: Fts5Columns;
  match: Fts5Match;
  kept: KeptMatches;
}

const SUGGEST_FROM = 200;

/** The reading side of the file; it follows swaps by the generation that the file names. */
export class Fts5Reader {
  private readonly indexes = new Map<string, OpenIndex>();

  constructor(
    private readonly db: Database.Database,
    private readonly broad: number,
  ) {}

  /** What is open already is kept with its columns, which take long to load. */
  open(definition: IndexDefinition): void {
    if (isDeepStrictEqual(this.indexes.get(definition.name)?.definition, definition)) return;
    this.indexes.set(definition.name, this.at(definition, this.generation(definition.name)));
  }

  search(name: string, query: SearchQuery): Omit<SearchPage, 'engine' | 'tookMs'> {
    return this.db.transaction(() => this.page(this.index(name), query))();
  }

  suggest(name: string, typed: string, limit: number): string[] {
    return this.db.transaction(() => {
      const index = this.index(name);
      const plan = index.plans.of(typed);
      if (plan.must.length === 0) return [];
      const rows = matches(index, typed, plan, true).rows.filter((row) => index.columns.ids[row]);
      const sources = rows.slice(0, SUGGEST_FROM).map((row) => this.source(index, row));
      return pickSuggestions(index.definition, sources, typed, limit);
    })();
  }

  private page(index: OpenIndex, query: SearchQuery): Omit<SearchPage, 'engine' | 'tookMs'> {
    const { columns, definition } = index;
    const { q = '' } = query;
    const plan = index.plans.of(q);
    const words = plan.must.length > 0;
    const ranked = words && (query.sort ?? 'relevance') === 'relevance';
    const found = words ? matches(index, q, plan, ranked) : all(columns, signsAlone(q, plan));
    const kept = columns.filter(found.rows, query.filters ?? [], query.facets ?? []);
    if (!ranked && query.limit !== 0) {
      const sort = query.sort && query.sort !== 'relevance' ? query.sort : definition.defaultSort;
      columns.sort(kept.rows, sort);
    }
    const share = found.total / Math.max(1, found.rows.length);
    const estimated = found.total > found.rows.length;
    const limit = Math.min(query.limit ?? 20, MAX_HITS);
    const from = Math.min(((query.page ?? 1) - 1) * limit, MAX_HITS);
    const rows = kept.rows.slice(from, Math.min(from + limit, MAX_HITS));
    return {
      hits: rows.map((row) => ({ id: columns.ids[row] ?? '' })),
      needles: plan.needles,
      total: Math.round(kept.rows.length * share),
      totalIsEstimate: estimated,
      facets: estimated ? scaled(kept.facets, share) : kept.facets,
    };
  }

  private source(index: OpenIndex, row: number): Record<string, string[]> {
    const { sources } = this.tables(index);
    const found = this.db
      .prepare<[number], { body: string }>(`SELECT body FROM ${sources} WHERE row = ?`)
      .get(row);
    return found ? (JSON.parse(found.body) as Record<string, string[]>) : {};
  }

  private tables(index: OpenIndex) {
    return tablesOf(index.definition.name, index.columns.build.generation);
  }

  private generation(name: string): number {
    const found = this.db.prepare('SELECT generation FROM indexes WHERE name = ?').get(name);
    return (found as { generation: number } | undefined)?.generation ?? 0;
  }

  private index(name: string): OpenIndex {
    let index = this.indexes.get(name);
    if (!index) throw new Error(`index ${name} is not open`);
    const generation = this.generation(name);
    if (generation !== index.columns.build.generation) {
      index = this.at(index.definition, generation);
      this.indexes.set(name, index);
    }
    index.columns.follow();
    return index;
  }

  private at(definition: IndexDefinition, generation: number): OpenIndex {
    const build = { definition, generation };
    return {
      definition,
      plans: new QueryPlans(new Synonyms(definition.synonyms)),
      columns: new Fts5Columns(this.db, build),
      match: new Fts5Match(this.db, build, this.broad),
      kept: new KeptMatches(),
    };
  }
}

function matches({ match, kept, columns }: OpenIndex, q: string, plan: QueryPlan, ranked: boolean): Matches {
  return kept.of(`${ranked} ${q}`, columns.stamp, () => match.match(plan, ranked));
}

function all(columns: Fts5Columns, none: boolean): Omit<Matches, 'rows'> & { rows: readonly number[] } {
  const rows = none ? [] : columns.all();
  return { rows, scores: [], total: rows.length };
}

function scaled(facets: SearchPage['facets'], share: number): SearchPage['facets'] {
  const grow = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([value, n]) => [value, Math.round(n * share)]));
  return Object.fromEntries(Object.entries(facets).map(([field, counts]) => [field, grow(counts)]));
}
