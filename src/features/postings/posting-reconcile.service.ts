import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedule } from '../../platform/background/schedule.js';
import { Consumers } from '../../platform/events/consumers.js';
import type { DocumentVersion } from '../../platform/search/search.port.js';
import { SearchEngine, SearchUnavailable } from '../../platform/search/search.port.js';
import { OpenPostingsQueries } from './open-postings.queries.js';
import { PostingIndexService } from './posting-index.service.js';
import { POSTING_INDEX } from './postings.search.js';

const EVERY_MS = 3_600_000;
const LOOK_MS = 60_000;
const PAGE = 500;
/** Beyond what the log still has on its way, what is just being written while it is counted. */
const MOST_MOVING = 100;

/**
 * Compares index and database both ways, page by page, and repairs what differs; costs little enough for every hour,
 * and is done at once when a look at the numbers shows twice in a row that something is amiss, or when a build broke off.
 */
@Injectable()
export class PostingReconcileService implements OnModuleInit {
  private after: string | null = null;
  private amiss = 0;
  /** The build that broke off before this walk began. */
  private behind: number | null = null;
  /** What the last whole walk repaired. */
  repaired = 0;

  constructor(
    @Inject(SearchEngine) private readonly engine: SearchEngine,
    private readonly open: OpenPostingsQueries,
    private readonly index: PostingIndexService,
    private readonly schedule: Schedule,
    private readonly consumers: Consumers,
  ) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_MS, 'search-reconcile', () => this.step());
    this.schedule.every(LOOK_MS, 'search-look', () => this.look());
  }

  private async look(): Promise<boolean> {
    if (this.after !== null || (await this.index.leftBehind()) !== null) return this.step();
    const before = this.amiss;
    this.amiss = await this.difference();
    const stays = this.amiss === before || (this.amiss > MOST_MOVING && before > MOST_MOVING);
    return this.amiss > 0 && stays ? this.step() : false;
  }

  /** By how many documents the index differs beyond what is on its way, which changes from look to look. */
  private async difference(): Promise<number> {
    if (!this.index.answers) return 0;
    try {
      const { documents } = await this.engine.stats(POSTING_INDEX.name);
      const differing = Math.abs(documents - (await this.open.count()));
      return Math.max(0, differing - (await this.consumers.lag('search')));
    } catch (fault) {
      if (fault instanceof SearchUnavailable) return 0;
      throw fault;
    }
  }

  /** One page; says whether more is left. An engine that is away is left for the next time. */
  private async step(): Promise<boolean> {
    try {
      const { fresh } = await this.index.opened();
      if (fresh && !this.index.answers) return false; // its first build comes before
      if (this.after === null) {
        this.behind = await this.index.leftBehind();
        this.repaired = 0;
      }
      this.after = await this.page(this.after);
      // Only now: a walk that breaks off, as while the engine is away, is begun again at the next look.
      if (this.after === null && this.behind !== null) await this.index.lookedOver(this.behind);
      return this.after !== null;
    } catch (fault) {
      this.after = null;
      if (fault instanceof SearchUnavailable) return false;
      throw fault;
    }
  }

  private async page(after: string | null): Promise<string | null> {
    const [wanted, indexed] = await Promise.all([
      this.open.versions(after, PAGE),
      this.engine.versions(POSTING_INDEX.name, after, PAGE),
    ]);
    const ends = [wanted, indexed]
      .filter((list) => list.length === PAGE)
      .map((list) => list.at(-1)?.id ?? '');
    const end = ends.length ? ends.reduce((a, b) => (a < b ? a : b)) : null;
    const differing = differences(upTo(wanted, end), upTo(indexed, end));
    this.repaired += differing.length;
    await this.index.refresh(differing);
    return end;
  }
}

const upTo = (list: DocumentVersion[], end: string | null): DocumentVersion[] =>
  end === null ? list : list.filter(({ id }) => id <= end);

/** Ids that only one of two lists has, or that they have in different versions. */
export function differences(wanted: DocumentVersion[], indexed: DocumentVersion[]): string[] {
  const known = new Map(indexed.map(({ id, version }) => [id, version]));
  const stale = wanted.filter(({ id, version }) => known.get(id) !== version).map(({ id }) => id);
  const open = new Set(wanted.map(({ id }) => id));
  return [...stale, ...indexed.map(({ id }) => id).filter((id) => !open.has(id))];
}
