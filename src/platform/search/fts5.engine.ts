import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fts5Thread } from './fts5.thread.js';
import type { ThreadSetup } from './fts5.worker.js';
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

interface Threads {
  write: Fts5Thread;
  /** Started by the first question. */
  read?: Promise<Fts5Thread> | undefined;
  renewing?: Promise<void> | undefined;
}

/**
 * The embedded engine: SQLite FTS5 in a file of its own, read by one thread and written by another, so that
 * neither the event loop nor a search waits for indexing. One process opens the file at a time.
 */
export class Fts5Engine extends SearchEngine {
  readonly name = 'fts5';
  readonly shared = false;
  private threads: Threads | null;
  private readonly setup: Omit<ThreadSetup, 'role' | 'suspect'>;
  /** The file was found corrupt, or could not be opened for reading. */
  private suspect = false;
  private readonly definitions = new Map<string, IndexDefinition>();

  constructor({ dataDir, broad = BROAD }: Fts5Options) {
    super();
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.setup = { file: join(dataDir, 'search.db'), broad };
    this.threads = { write: this.startWriting() };
  }

  /**
   * Also starts what has died anew, as where the file could not be opened, and a corrupt file from its beginning; until then
   * nothing is written or found.
   */
  async open(definition: IndexDefinition): Promise<{ fresh: boolean }> {
    const threads = this.running();
    if (this.suspect || !threads.write.alive)
      threads.renewing ??= this.renew(threads).finally(() => (threads.renewing = undefined));
    await threads.renewing;
    const state = await threads.write.ask<{ fresh: boolean }>('open', definition);
    this.definitions.set(definition.name, definition);
    if (threads.read) await (await this.reading()).ask('open', definition);
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
    stands?: () => Promise<void>,
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
      await stands?.();
      await write.ask('finishRebuild', index);
      return done;
    } catch (fault) {
      await write.ask('abandonRebuild', index).catch(() => undefined);
      throw fault;
    }
  }

  stats(index: string): Promise<IndexStats> {
    return this.running().write.ask('stats', index);
  }

  versions(index: string, afterId: string | null, limit: number): Promise<DocumentVersion[]> {
    return this.running().write.ask('versions', index, afterId, limit);
  }

  async health(): Promise<{ ok: boolean; detail?: string }> {
    try {
      for (const name of this.definitions.keys()) await this.search(name, { limit: 1 });
      return { ok: (await this.read<boolean>('ready')) === true };
    } catch (fault) {
      return { ok: false, detail: (fault as Error).message };
    }
  }

  async close(): Promise<void> {
    const threads = this.threads;
    this.threads = null;
    if (!threads) return;
    await threads.renewing;
    await threads.read?.then((read) => read.close()).catch(() => undefined);
    await threads.write.close();
  }

  private async read<T>(op: string, ...args: unknown[]): Promise<T> {
    return (await this.reading()).ask<T>(op, ...args);
  }

  private startWriting(): Fts5Thread {
    const { suspect } = this;
    this.suspect = false;
    return this.thread('write', suspect);
  }

  private thread(role: ThreadSetup['role'], suspect = false): Fts5Thread {
    return new Fts5Thread({ ...this.setup, role, suspect }, () => (this.suspect = true));
  }

  /**
   * Both threads, for the file that the one that writes opens may be another. Only once they are gone: SQLite deletes the
   * journal as its last user leaves, by its name.
   */
  private async renew(threads: Threads): Promise<void> {
    const { read, write } = threads;
    threads.read = undefined;
    await write.terminate();
    await read?.then((thread) => thread.terminate()).catch(() => undefined);
    threads.write = this.startWriting();
  }

  private async reading(): Promise<Fts5Thread> {
    for (;;) {
      const threads = this.running();
      await threads.renewing;
      const starting = (threads.read ??= this.startReading(threads.write));
      const read = await starting.catch((fault: unknown) => {
        if (threads.read === starting) {
          threads.read = undefined;
          this.suspect ||= threads.write.alive;
        }
        throw fault;
      });
      if (read.alive) return read;
      if (threads.read === starting) threads.read = undefined;
    }
  }

  /** The thread that writes has made the file once it is ready. */
  private async startReading(write: Fts5Thread): Promise<Fts5Thread> {
    await write.ask('ready');
    const read = this.thread('read');
    try {
      for (const definition of this.definitions.values()) await read.ask('open', definition);
      return read;
    } catch (fault) {
      await read.close();
      throw fault;
    }
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
