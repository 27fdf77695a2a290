import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fts5Thread } from './fts5.thread.js';
import type {
  DocumentVersion,
  IndexDefinition,
  IndexStats,
  SearchDocument,
  SearchPage,
  SearchQuery,
} from './search.port.js';
import { SearchEngine, SearchUnavailable } from './search.port.js';

/** Where the file lives, and from how many matches on totals are estimated. */
export interface Fts5Options {
  dataDir: string;
  broad?: number;
}

const BROAD = 100_000;
const BATCH = 100;

/**
 * The embedded engine: SQLite FTS5 in a file of its own, read by one thread and written by another, so that
 * neither the event loop nor a search waits for indexing. One process opens the file at a time.
 */
export class Fts5Engine extends SearchEngine {
  readonly name = 'fts5';
  readonly shared = false;
  private threads: { write: Fts5Thread; read: Promise<Fts5Thread> } | null;
  private readonly names = new Set<string>();

  constructor({ dataDir, broad = BROAD }: Fts5Options) {
    super();
    mkdirSync(dataDir, { recursive: true });
    const setup = { file: join(dataDir, 'search.db'), broad };
    const write = new Fts5Thread({ ...setup, role: 'write' });
    const read = write.ask('ready').then(() => new Fts5Thread({ ...setup, role: 'read' }));
    read.catch(() => undefined);
    this.threads = { write, read };
  }

  async open(definition: IndexDefinition): Promise<{ fresh: boolean }> {
    const { write, read } = this.running();
    const state = await write.ask<{ fresh: boolean }>('open', definition);
    await (await read).ask('open', definition);
    this.names.add(definition.name);
    return state;
  }

  async search(index: string, query: SearchQuery): Promise<SearchPage> {
    const start = performance.now();
    const page = await this.read<Omit<SearchPage, 'engine' | 'tookMs'>>('search', index, query);
    return { ...page, engine: this.name, tookMs: Math.round(performance.now() - start) };
  }

  suggest(index: string, prefix: string, limit: number): Promise<string[]> {
    return this.read('suggest', index, prefix, limit);
  }

  async put(index: string, documents: SearchDocument[]): Promise<void> {
    for (let from = 0; from < documents.length; from += BATCH)
      await this.running().write.ask('put', index, documents.slice(from, from + BATCH));
  }

  async drop(index: string, ids: string[]): Promise<void> {
    await this.running().write.ask('drop', index, ids);
  }

  async rebuild(
    index: string,
    documents: AsyncIterable<SearchDocument>,
    onProgress?: (done: number) => void,
  ): Promise<number> {
    const { write } = this.running();
    await write.ask('beginRebuild', index);
    try {
      let done = 0;
      for await (const batch of batches(documents)) {
        await write.ask('addToRebuild', index, batch);
        done += batch.length;
        onProgress?.(done);
      }
      await write.ask('finishRebuild', index);
      return done;
    } catch (fault) {
      await write.ask('abandonRebuild', index).catch(() => undefined);
      throw fault;
    }
  }

  async stats(index: string): Promise<IndexStats> {
    const { documents } = await this.read<{ documents: number }>('stats', index);
    return { documents, rebuilding: await this.running().write.ask<boolean>('isRebuilding', index) };
  }

  versions(index: string, afterId: string | null, limit: number): Promise<DocumentVersion[]> {
    return this.read('versions', index, afterId, limit);
  }

  async health(): Promise<{ ok: boolean; detail?: string }> {
    try {
      for (const name of this.names) await this.search(name, { limit: 1 });
      return { ok: (await this.read<boolean>('ready')) === true };
    } catch (fault) {
      return { ok: false, detail: (fault as Error).message };
    }
  }

  async close(): Promise<void> {
    const threads = this.threads;
    this.threads = null;
    if (!threads) return;
    await threads.read.then((read) => read.close()).catch(() => undefined);
    await threads.write.close();
  }

  private async read<T>(op: string, ...args: unknown[]): Promise<T> {
    return (await this.running().read).ask<T>(op, ...args);
  }

  private running() {
    if (!this.threads) throw new SearchUnavailable('the engine is closed');
    return this.threads;
  }
}

async function* batches(documents: AsyncIterable<SearchDocument>): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}
