import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { Breath } from '../background/breath.js';
import { fingerprint } from './fingerprint.js';
import { facetCounts } from './meili.facets.js';
import { ask } from './meili.ask.js';
import { ensure, next, removeNext, tidy } from './meili.builds.js';
import { done, heard, meiliClient, reach, SEARCH_MS } from './meili.client.js';
import { meiliDocument, type MeiliDocument } from './meili.documents.js';
import { type Multi, multiSearcher } from './meili.multi.js';
import { MeiliVersions } from './meili.versions.js';
import { QueryPlans, signsAlone } from './query-plan.js';
import type {
  DocumentVersion,
  IndexDefinition,
  IndexStats,
  SearchDocument,
  SearchPage,
  SearchQuery,
} from './search.port.js';
import { MAX_HITS, SearchEngine, SearchUnavailable } from './search.port.js';
import { pickSuggestions } from './suggestions.js';
import { Synonyms } from './synonyms.js';

/** Where the server is; the prefix keeps several platforms apart on one server. */
export interface MeiliOptions {
  url: string;
  key?: string;
  prefix: string;
}

interface OpenIndex {
  definition: IndexDefinition;
  synonyms: Synonyms;
  plans: QueryPlans;
  uid: string;
  /** A rebuild in this process: its index, and the ids written since it began, which it leaves alone. */
  making: { target: string; written: Set<string> } | null;
}

/** Each batch writes the list of all words anew, which costs the more the more there are. */
const BATCH = 2000;
const SUGGEST_FROM = 200;

/**
 * Meilisearch behind the same port, with the same tokens for documents and queries. Each definition has an index
 * of its own, so that old and new processes work side by side. What other processes write while this one
 * rebuilds is brought in by the reconcile afterwards.
 */
export class MeiliEngine extends SearchEngine {
  readonly name = 'meilisearch';
  readonly shared = true;
  private client: Meilisearch | null;
  private readonly multi: Multi;
  private readonly prefix: string;
  private readonly indexes = new Map<string, OpenIndex>();
  private readonly walked = new MeiliVersions();

  constructor({ url, key, prefix }: MeiliOptions) {
    super();
    this.client = meiliClient(url, key);
    this.multi = multiSearcher(url, key, SEARCH_MS);
    this.prefix = prefix;
  }

  async open(definition: IndexDefinition): Promise<{ fresh: boolean }> {
    const uid = `${this.family(definition.name)}${fingerprint(definition).slice(0, 12)}`;
    const fresh = await reach(() => ensure(this.running(), uid, definition));
    if (this.indexes.get(definition.name)?.uid !== uid) {
      const synonyms = new Synonyms(definition.synonyms);
      const plans = new QueryPlans(synonyms);
      this.indexes.set(definition.name, { definition, synonyms, plans, uid, making: null });
    }
    return { fresh };
  }

  async search(name: string, query: SearchQuery): Promise<SearchPage> {
    const start = performance.now();
    const index = this.index(name);
    const plan = index.plans.of(query.q ?? '');
    const { answers, plan: read } = signsAlone(query.q, plan)
      ? { answers: [], plan }
      : await heard(() => ask(this.asking(), index, query, plan));
    const [main] = answers;
    const total = main?.estimatedTotalHits ?? 0;
    return {
      hits: (main?.hits ?? []).map(({ id }) => ({ id })),
      needles: read.needles,
      total,
      totalIsEstimate: plan.plain.length > 0 && total > MAX_HITS,
      facets: facetCounts(index.definition, query.facets ?? [], answers),
      engine: this.name,
      tookMs: Math.round(performance.now() - start),
    };
  }

  async suggest(name: string, typed: string, limit: number): Promise<string[]> {
    const index = this.index(name);
    const plan = index.plans.of(typed);
    if (plan.plain.length === 0) return [];
    const wish = { limit: SUGGEST_FROM, sources: true };
    const { answers } = await heard(() => ask(this.asking(), index, wish, plan));
    return pickSuggestions(
      index.definition,
      (answers[0]?.hits ?? []).map((hit) => hit.src ?? {}),
      typed,
      limit,
    );
  }

  async put(name: string, documents: SearchDocument[]): Promise<void> {
    const index = this.index(name);
    const breath = new Breath();
    const ready: MeiliDocument[] = [];
    for (const document of documents) {
      ready.push(meiliDocument(index.definition, index.synonyms, document));
      await breath.take();
    }
    const ids = documents.map((document) => document.id);
    await this.write(index, ids, (uid) =>
      this.running().index(uid).addDocuments(ready, { primaryKey: 'id' }),
    );
  }

  async drop(name: string, ids: string[]): Promise<void> {
    await this.write(this.index(name), ids, (uid) => this.running().index(uid).deleteDocuments(ids));
  }

  /** To a build in the making first: whether the swap comes before or after, the write is in the index that stays. */
  private async write(
    index: OpenIndex,
    ids: string[],
    work: (uid: string) => EnqueuedTaskPromise,
  ): Promise<void> {
    const { making } = index;
    for (const id of ids) making?.written.add(id);
    if (making)
      await reach(() => done(work(making.target))).catch((fault: unknown) => {
        if (index.making === making) throw fault;
      });
    await reach(() => done(work(index.uid)));
  }

  async rebuild(
    name: string,
    documents: AsyncIterable<SearchDocument>,
    onProgress?: (count: number) => void,
    stands?: () => Promise<void>,
  ): Promise<number> {
    const index = this.index(name);
    if (index.making) throw new Error(`index ${name} is being rebuilt already`);
    // What another process was building goes: whoever asks has the turn, so that one has lost it.
    await reach(() => removeNext(this.running(), index.uid));
    const target = next(index.uid);
    await reach(() => ensure(this.running(), target, index.definition, true));
    const making = (index.making = { target, written: new Set<string>() });
    try {
      const count = await this.fill(index, making, documents, onProgress);
      await stands?.();
      await reach(() => done(this.running().swapIndexes([{ indexes: [index.uid, target], rename: false }])));
      return count;
    } finally {
      index.making = null;
      await tidy(this.running(), this.family(name), { uid: index.uid, target }).catch(() => undefined);
    }
  }

  async stats(name: string): Promise<IndexStats> {
    const { uid, making } = this.index(name);
    const counted = async (): Promise<number> =>
      (await this.running().index(uid).getStats()).numberOfDocuments;
    return { documents: await reach(counted), rebuilding: making !== null };
  }

  async versions(name: string, afterId: string | null, limit: number): Promise<DocumentVersion[]> {
    const source = this.running().index<MeiliDocument>(this.index(name).uid);
    return reach(() => this.walked.after(source, afterId, limit));
  }

  async health(): Promise<{ ok: boolean; detail?: string }> {
    try {
      await reach(() => this.running().health());
      return { ok: true };
    } catch (fault) {
      return { ok: false, detail: (fault as Error).message };
    }
  }

  async close(): Promise<void> {
    this.client = null;
  }

  private async fill(
    index: OpenIndex,
    { target, written }: NonNullable<OpenIndex['making']>,
    documents: AsyncIterable<SearchDocument>,
    onProgress?: (count: number) => void,
  ): Promise<number> {
    let count = 0;
    const breath = new Breath();
    let batch: MeiliDocument[] = [];
    let sent: Promise<void> = Promise.resolve();
    const send = async (): Promise<void> => {
      await sent;
      const ready = batch.filter((document) => !written.has(document.id));
      sent = reach(() => done(this.running().index(target).addDocuments(ready, { primaryKey: 'id' }), true));
      sent.catch(() => undefined);
      count += batch.length;
      batch = [];
      onProgress?.(count);
    };
    for await (const document of documents) {
      batch.push(meiliDocument(index.definition, index.synonyms, document));
      await breath.take();
      if (batch.length >= BATCH) await send();
    }
    if (batch.length) await send();
    await sent;
    return count;
  }

  private family(name: string): string {
    return `${this.prefix}-${name}-`;
  }

  private index(name: string): OpenIndex {
    this.running();
    const index = this.indexes.get(name);
    if (!index) throw new Error(`index ${name} is not open`);
    return index;
  }

  private asking(): { client: Meilisearch; multi: Multi } {
    return { client: this.running(), multi: this.multi };
  }

  private running(): Meilisearch {
    if (!this.client) throw new SearchUnavailable('the engine is closed');
    return this.client;
  }
}
