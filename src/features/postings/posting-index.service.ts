import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { unlessAborted } from '../../platform/background/abort.js';
import { Background } from '../../platform/background/background.js';
import { Leases } from '../../platform/background/leases.js';
import { TryLater } from '../../platform/background/try-later.js';
import type { StoredEvent } from '../../platform/events/event.js';
import { EventLog } from '../../platform/events/event-log.js';
import { Consumers } from '../../platform/events/consumers.js';
import type { SearchDocument, SearchPage, SearchQuery } from '../../platform/search/search.port.js';
import { SearchEngine, SearchUnavailable } from '../../platform/search/search.port.js';
import { type Batch, OpenPostingsQueries } from './open-postings.queries.js';
import { BuildTurn } from './posting-build-turn.js';
import { postingEvent } from './postings.events.js';
import { documentOf, POSTING_INDEX } from './postings.search.js';

const LOOK_MS = 1000;
const REOPEN_MS = 5000;
/** How soon an index that someone emptied or deleted is noticed, where nobody searches. */
const CHECK_MS = 10_000;
/** A server's write costs up to a second before the first document; the embedded engine's costs the event loop. */
const AT_ONCE = { remote: 500, own: 200 };
const NAME = POSTING_INDEX.name;
const { published, changed, held, released, withdrawn, filled, expired } = postingEvent;
const FOLLOWED: readonly string[] = [published, changed, held, released, withdrawn, filled, expired];
/** Events that are read again at once after a build. */
const CAUGHT_UP_BY = 500;

/**
 * The index of open postings in step with the database: follows the log, builds what is empty without anyone
 * waiting, and comes back by itself when the engine does. Publishing never depends on it.
 */
@Injectable()
export class PostingIndexService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('PostingIndex');
  /** The engine did not answer when it was asked last; false also where this process has not asked yet. */
  away = false;
  /** Rises whenever this process has changed what searches find. */
  revision = 0;
  private opening: Promise<{ fresh: boolean }> | null = null;
  private openedAt = -Infinity;
  private ready = false;
  private building: Promise<number> | null = null;
  private stopping = false;
  private writing: Promise<void> = Promise.resolve();
  /** It could not be opened when that was tried last: who follows the log has been pausing for longer and longer. */
  private missed = false;
  private followAgain = (): void => undefined;
  private readonly turn: BuildTurn;

  constructor(
    @Inject(SearchEngine) private readonly engine: SearchEngine,
    private readonly open: OpenPostingsQueries,
    private readonly consumers: Consumers,
    private readonly background: Background,
    leases: Leases,
    private readonly log: EventLog,
  ) {
    this.turn = new BuildTurn(leases);
  }

  onModuleInit(): void {
    this.followAgain = this.consumers.register({
      name: 'search',
      types: FOLLOWED,
      handle: (events) => this.follow(events),
      gathers: this.remote ? AT_ONCE.remote : AT_ONCE.own,
    });
    for (const place of ['node', 'worker'] as const)
      this.background.loop(place, `search-index:${place}`, LOOK_MS, () => this.attend(place === 'worker'));
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** False while the engine is away or its first build is not done. */
  get answers(): boolean {
    return this.ready;
  }

  get rebuilding(): boolean {
    return this.building !== null;
  }

  /** Whether other processes may change it too, be it a file that they share. */
  get shared(): boolean {
    return this.engine.shared || this.open.shared;
  }

  /** Whether a write costs up to a second before the first document. */
  get remote(): boolean {
    return this.engine.shared;
  }

  /** Throws `SearchUnavailable` when nothing or only a part could be found. */
  async search(query: SearchQuery): Promise<SearchPage> {
    return this.asking(() => this.engine.search(NAME, query));
  }

  async suggest(typed: string, limit: number): Promise<string[]> {
    return this.asking(() => this.engine.suggest(NAME, typed, limit));
  }

  /** Reads these postings again and puts or drops each; one at a time, so that no older state overtakes a newer. */
  refresh(ids: readonly string[]): Promise<void> {
    const work = this.writing.then(async () => {
      try {
        for (let left = ids; left.length > 0;) left = await this.write(left);
      } finally {
        // Also where it broke off: a part may be written.
        if (ids.length > 0) this.revision += 1;
      }
    });
    this.writing = work.catch(() => undefined);
    return work;
  }

  /**
   * Answers those that have changed since they were read: another process may have written their newer state before
   * this one wrote the older, and nobody would come back to them.
   */
  private async write(ids: readonly string[]): Promise<string[]> {
    const documents = documentsOf(await this.open.among(ids));
    const written = new Map(documents.map(({ id, version }) => [id, version]));
    const gone = ids.filter((id) => !written.has(id));
    if (documents.length) await this.engine.put(NAME, documents);
    if (gone.length) await this.engine.drop(NAME, gone);
    const now = await this.open.versionsAmong(ids);
    return ids.filter((id) => now.get(id) !== written.get(id));
  }

  /**
   * A new index beside the old one from the database; searches see the old until the swap. Answers the number of
   * documents; who asks while one is under way gets that one. The signal ends waiting, be it for another's build; what
   * was begun is ended by an `onProgress` that throws.
   */
  rebuild(onProgress?: (done: number) => void, signal?: AbortSignal): Promise<number> {
    if (this.building) return unlessAborted(this.building, signal);
    this.building = this.build(onProgress, signal).finally(() => {
      this.building = null;
      this.revision += 1;
    });
    return this.building;
  }

  private build(onProgress?: (done: number) => void, signal?: AbortSignal): Promise<number> {
    return this.turn.during(
      async ({ stands, swaps }) => {
        await this.opened();
        const since = await this.log.head();
        const count = await this.engine.rebuild(NAME, this.documents(stands), onProgress, swaps);
        await this.catchUp(since, await this.log.head());
        return count;
      },
      () => {
        signal?.throwIfAborted();
        if (this.stopping) throw new SearchUnavailable('the process is stopping');
      },
    );
  }

  /** Which build went before it had caught up: the index may lack what others wrote meanwhile, until {@link lookedOver}. */
  leftBehind(): Promise<number | null> {
    return this.turn.brokenOff();
  }

  /** The whole index was compared since and repaired. */
  lookedOver(build: number): Promise<void> {
    return this.turn.mended(build);
  }

  /** What another process wrote meanwhile went into the index that was left. */
  private async catchUp(since: number, until: number): Promise<void> {
    for (let position = since; position < until;) {
      const events = await this.log.after(position, CAUGHT_UP_BY);
      const mine = events.filter(({ type, seq }) => FOLLOWED.includes(type) && seq <= until);
      await this.refresh([...new Set(mine.map(({ subject }) => subject.id))]);
      position = events.at(-1)?.seq ?? until;
    }
  }

  /** Opens the index unless it is. */
  opened(): Promise<{ fresh: boolean }> {
    this.opening ??= this.engine.open(POSTING_INDEX).catch((fault: unknown) => {
      this.opening = null;
      throw fault;
    });
    return this.opening;
  }

  /** Looks after the index: true when a step was taken and another may follow. */
  private async attend(builds: boolean): Promise<boolean> {
    if (this.building || this.stopping) return false;
    if (this.ready && performance.now() - this.openedAt < CHECK_MS) return false;
    let fresh = false;
    try {
      if (this.ready) this.opening = null;
      ({ fresh } = await this.opened());
      this.openedAt = performance.now();
      if (fresh && !(await this.filled(builds))) return false;
      this.ready = true;
      this.away = false;
      if (this.missed) this.followAgain();
      this.missed = false;
    } catch (fault) {
      this.ready = false;
      // Whatever it was: what was opened may be there no longer.
      this.opening = null;
      const { missed } = this;
      this.away = this.missed = fault instanceof SearchUnavailable;
      if (this.stopping) return false;
      if (!(fault instanceof SearchUnavailable)) throw fault;
      if (!missed && !fresh) this.logger.warn(`words wait for the search engine: ${fault.message}`);
      // A build reads all there is, on a full disk in vain: said, and begun again after longer and longer.
      if (fresh) throw new TryLater(`building the index broke off: ${fault.message}`);
    }
    return false;
  }

  /** An empty index of an empty house is well; any other is neither asked nor written to until it is built. */
  private async filled(builds: boolean): Promise<boolean> {
    const leaves = this.ready || !this.background.runs('worker');
    if (leaves && (await this.open.count()) === 0) return true;
    this.ready = false;
    return this.buildFirst(builds);
  }

  /** Only one process builds; the others look again until its documents are there. */
  private async buildFirst(builds: boolean): Promise<boolean> {
    const mine = builds && !this.building && (await this.turn.mine());
    if (!mine) {
      const neighbourBuilds = !builds && this.background.runs('worker');
      if (!neighbourBuilds) this.opening = null;
      return false;
    }
    this.logger.log(`built the search index: ${await this.rebuild()} postings`);
    return true;
  }

  /** Given out only as long as nobody else builds: who stood still for longer than his lease has lost his turn. */
  private async *documents(stands: () => Promise<void>): AsyncGenerator<SearchDocument> {
    for await (const batch of this.open.all()) {
      if (this.stopping) throw new SearchUnavailable('the process is stopping');
      await stands();
      yield* documentsOf(batch);
    }
  }

  private async follow(events: StoredEvent[]): Promise<void> {
    try {
      await this.built();
      await this.refresh([...new Set(events.map((event) => event.subject.id))]);
    } catch (fault) {
      if (!(fault instanceof SearchUnavailable)) throw fault;
      this.lost();
      throw new TryLater(fault.message);
    }
  }

  /** With a few documents in it before its first build it would be taken for whole by all others. */
  private async built(): Promise<void> {
    while ((await this.opened()).fresh && !this.ready) {
      if (this.stopping) throw new TryLater('the process is stopping');
      await pause(LOOK_MS);
    }
  }

  private async asking<T>(ask: () => Promise<T>): Promise<T> {
    if (!this.ready) throw new SearchUnavailable(this.building ? 'the index is being built' : 'not open yet');
    try {
      return await ask();
    } catch (fault) {
      if (fault instanceof SearchUnavailable) this.doubt();
      throw fault;
    }
  }

  /** One search may fail for itself; the index is opened anew, but not more often than every few seconds. */
  private doubt(): void {
    if (performance.now() - this.openedAt >= REOPEN_MS) this.lost();
  }

  /** The engine may come back without its index: it is opened, and built where it is empty, before anything else. */
  private lost(): void {
    if (this.building) return;
    this.revision += 1;
    this.ready = false;
    this.away = true;
    this.opening = null;
  }
}

function documentsOf({ rows, names }: Batch): SearchDocument[] {
  return rows.map((row) => documentOf(row, names));
}
