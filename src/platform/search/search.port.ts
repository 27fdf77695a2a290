/** One text field; the weight orders fields in ranking, the heaviest first. */
export interface TextField {
  name: string;
  weight: number;
  /** Short names only (title, occupation, employer): also findable by full pinyin and by initials. */
  pinyin?: boolean;
  /** Its values are offered while typing. */
  suggest?: boolean;
}

/**
 * One field of exact strings, single or several per document. Of a `tree` they are the way to the document's one place
 * in it, from the top: every level filters and counts.
 */
export interface FacetField {
  name: string;
  tree?: boolean;
}

/** What an index holds; a change of anything in it asks for a rebuild. */
export interface IndexDefinition {
  /** Lower-case letters, digits and hyphens. */
  name: string;
  version: number;
  text: TextField[];
  facets: FacetField[];
  /** Numbers that can be filtered by range. */
  ranges: string[];
  /** Numbers that can be sorted by; documents without the number come last in either direction. */
  sorts: string[];
  /** The order where there are no words to rank by. */
  defaultSort: FieldSort;
  /** Groups of words that mean the same, each finding all the others. */
  synonyms: string[][];
}

export type FieldValue = string | number | null | string[];

/** A subject as the index sees it; `version` lets a reconcile compare it with the database. */
export interface SearchDocument {
  id: string;
  version: number;
  fields: Record<string, FieldValue | undefined>;
}

export interface AnyOfFilter {
  field: string;
  anyOf: string[];
}

export interface RangeFilter {
  field: string;
  min?: number;
  max?: number;
  /** Also take documents that do not state the number. */
  includeNull?: boolean;
}

export type SearchFilter = AnyOfFilter | RangeFilter;

export interface FieldSort {
  field: string;
  dir: 'asc' | 'desc';
}

export interface SearchQuery {
  q?: string;
  /** All must hold; several on one field count as one where facets are counted under the others. */
  filters?: SearchFilter[];
  facets?: string[];
  sort?: 'relevance' | FieldSort;
  /** From 1. */
  page?: number;
  limit?: number;
}

/** A piece of text; joined they give the text (or an excerpt of it) without any markup. */
export interface Segment {
  text: string;
  mark: boolean;
}

/** Words to mark in texts that were found: Chinese ones, longest first, and Latin ones, also as they sound. */
export interface Needles {
  han: string[];
  latin: string[];
}

export interface SearchHit {
  id: string;
}

export interface SearchPage {
  hits: SearchHit[];
  total: number;
  totalIsEstimate: boolean;
  /** What was looked for, as it was understood; whoever shows the texts marks them (`highlight.ts`). */
  needles: Needles;
  /** Per facet the values and their numbers, each facet counted without its own filter. */
  facets: Record<string, Record<string, number>>;
  engine: string;
  tookMs: number;
}

export interface IndexStats {
  documents: number;
  rebuilding: boolean;
}

export interface DocumentVersion {
  id: string;
  version: number;
}

/** Hits that can be paged through in all. */
export const MAX_HITS = 1000;

/** The engine cannot answer now; the database still can. */
export class SearchUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`search is unavailable: ${reason}`, options);
    this.name = 'SearchUnavailable';
  }
}

/**
 * The door to full-text search; every method throws `SearchUnavailable` when the engine is down.
 * What `put` and `drop` have acknowledged, the next search sees.
 */
export abstract class SearchEngine {
  abstract readonly name: string;
  /** Whether several processes write to one index. */
  abstract readonly shared: boolean;
  /** Makes the index ready, as often as asked; `fresh` says that it is empty and waits for a rebuild. */
  abstract open(definition: IndexDefinition): Promise<{ fresh: boolean }>;
  abstract search(index: string, query: SearchQuery): Promise<SearchPage>;
  /** Values of the suggest fields that begin with, contain or sound like what was typed. */
  abstract suggest(index: string, prefix: string, limit: number): Promise<string[]>;
  abstract put(index: string, documents: SearchDocument[]): Promise<void>;
  abstract drop(index: string, ids: string[]): Promise<void>;
  /**
   * Builds a new index beside the old and swaps; searches see the old one until then. Of several who build one index at
   * once the last to begin takes it; `stands` is asked before the swap and throws where that is another by now.
   */
  abstract rebuild(
    index: string,
    documents: AsyncIterable<SearchDocument>,
    onProgress?: (done: number) => void,
    stands?: () => Promise<void>,
  ): Promise<number>;
  abstract stats(index: string): Promise<IndexStats>;
  /** Ids after `afterId` in order, for the reconcile with the database. */
  abstract versions(index: string, afterId: string | null, limit: number): Promise<DocumentVersion[]>;
  abstract health(): Promise<{ ok: boolean; detail?: string }>;
  abstract close(): Promise<void>;
}
