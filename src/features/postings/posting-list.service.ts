import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventFeed } from '../../platform/events/event-feed.js';
import { Refusal } from '../../platform/http/refusal.js';
import { MAX_HITS, type SearchPage, SearchUnavailable } from '../../platform/search/search.port.js';
import { FACET_FIELDS, PostingCountsService } from './posting-counts.service.js';
import { type PostingFilter, stated, without } from './posting-filter.rules.js';
import { searchFilters } from './posting-filter.search.js';
import { PostingIndexService } from './posting-index.service.js';
import {
  checkOneStart,
  checkPage,
  pageCursor,
  placeCursor,
  readPage,
  readPlace,
} from './posting-list.cursor.js';
import { LIMIT, type Loosening, type PostingListQuery, type PostingPage } from './posting-list.dto.js';
import { type Order, placeOf, PostingListQueries } from './posting-list.queries.js';
import { Remembered } from './posting-remembered.js';
import { PostingsQueries } from './postings.queries.js';
import { MARKED } from './postings.search.js';

const RETRY_SECONDS = 5;
type Found = Omit<PostingPage, 'tookMs' | 'rebuilding' | 'loosen' | 'head' | 'asOf'>;

/** Lists of what is open now: words are the engine's, order without words is the database's. */
@Injectable()
export class PostingListService {
  /** Pages of what words find: what everyone asks for is asked of the engine once while nothing changes in it. */
  private readonly pages: Remembered<SearchPage>;

  constructor(
    private readonly index: PostingIndexService,
    private readonly list: PostingListQueries,
    private readonly queries: PostingsQueries,
    private readonly counts: PostingCountsService,
    private readonly feed: EventFeed,
    private readonly clock: Clock,
  ) {
    this.pages = new Remembered(index, clock);
  }

  /** One page; when nothing is found, what to leave out. Words need the engine, everything else works without it. */
  async find(query: PostingListQuery): Promise<PostingPage> {
    const start = performance.now();
    checkOneStart(query);
    // Before the rows are read: what is committed meanwhile stands after this place in the log.
    const since = { head: await this.feed.begin(), asOf: this.clock.now() };
    const { q, sort, page: _page, limit: _limit, after: _after, ...filter } = query;
    const found = q
      ? await this.ranked(query, filter)
      : await this.ordered(query, filter, sort === 'pay' ? 'pay' : 'newest');
    const loosen = found.total === 0 ? await this.loosen(q, filter) : [];
    const { rebuilding } = this.index;
    return { ...found, ...since, loosen, rebuilding, tookMs: Math.round(performance.now() - start) };
  }

  /** By words: the engine finds, the database says what may be seen of it now. */
  private async ranked(query: PostingListQuery, filter: PostingFilter): Promise<Found> {
    const cursor = readPage(query.after);
    const { page, limit } = cursor ?? { page: query.page ?? 1, limit: query.limit ?? LIMIT };
    checkPage(page, limit, MAX_HITS);
    const { q = '' } = query;
    const counted = this.counts.ofWords(q, filter);
    const key = JSON.stringify([q, filter, query.sort, page, limit, this.clock.today()]);
    const search = () => this.search({ ...query, page, limit }, filter, counted ? [] : FACET_FIELDS);
    // A page that is remembered may have been asked for without facets.
    const searching = (counted && this.pages.get(key)) ?? this.pages.keep(key, search());
    const facets = counted ?? this.counts.countedWith(q, filter, searching);
    const found = await searching;
    const views = await this.queries.publicViews(found.hits.map((hit) => hit.id));
    const items = found.hits.flatMap((hit) => views.get(hit.id) ?? []);
    const more = found.hits.length === limit && page * limit < Math.min(found.total, MAX_HITS);
    return {
      ...{ items, total: found.total, totalIsEstimate: found.totalIsEstimate },
      facets: await facets,
      highlights: Object.fromEntries(found.hits.map((hit) => [hit.id, marked(hit.highlights)])),
      ...{ page, next: more ? pageCursor(page + 1, limit) : null, engine: found.engine },
    };
  }

  private async search(
    query: PostingListQuery,
    filter: PostingFilter,
    facets: string[],
  ): Promise<SearchPage> {
    const { q = '', page, limit, sort } = query;
    const field = sort === 'pay' ? 'payMonthMax' : 'publishedAt';
    try {
      return await this.index.search({
        ...{ q, page, limit, facets, highlight: MARKED },
        filters: searchFilters(filter, this.list.moment()),
        sort: sort === 'pay' || sort === 'newest' ? { field, dir: 'desc' } : 'relevance',
      });
    } catch (fault) {
      if (fault instanceof SearchUnavailable) throw searchUnavailable();
      throw fault;
    }
  }

  /** Without words: places by keyset from the database, total and facets from the engine where it answers. */
  private async ordered(query: PostingListQuery, filter: PostingFilter, order: Order): Promise<Found> {
    const { limit = LIMIT, page = 1 } = query;
    const behind = readPlace(query.after, order);
    if (!behind) checkPage(page, limit, MAX_HITS);
    const start = behind ? { behind } : { skip: (page - 1) * limit };
    const [rows, counted] = await Promise.all([
      this.list.page(filter, order, start, limit + 1),
      this.counts.of(filter),
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: await this.queries.views(shown),
      ...counted,
      total: Math.max(counted.total, shown.length),
      ...{ highlights: {}, page },
      next: rows.length > limit && last ? placeCursor(order, placeOf(last, order)) : null,
    };
  }

  /** What each single filter (and the words) hides, the most first. */
  private async loosen(q: string | undefined, filter: PostingFilter): Promise<Loosening[]> {
    const names = stated(filter);
    const tries = names.map(async (name) => ({
      ...{ filter: name as string, value: filter[name] as unknown },
      total: await this.total(q, without(filter, name)),
    }));
    const words =
      q !== undefined && q !== ''
        ? [this.total(undefined, filter).then((total) => ({ filter: 'q', value: q, total }))]
        : [];
    const loosened = await Promise.all([...tries, ...words]);
    return loosened.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  }

  private async total(q: string | undefined, filter: PostingFilter): Promise<number> {
    try {
      const filters = searchFilters(filter, this.list.moment());
      return (await this.index.search({ ...(q && { q }), filters, limit: 0 })).total;
    } catch (fault) {
      if (!(fault instanceof SearchUnavailable)) throw fault;
      return q ? 0 : this.list.count(filter);
    }
  }
}

/** Words cannot be searched for at the moment; lists without words still work. */
function searchUnavailable(): Refusal {
  const words = {
    zh: '关键词搜索暂不可用，请稍后重试；不带关键词的筛选仍可使用',
    en: 'Searching by words is away for the moment; lists without words still work',
  };
  return new Refusal('unavailable', 'search-unavailable', words, { retryAfterSeconds: RETRY_SECONDS });
}

/** Only texts in which something was found. */
function marked(
  highlights: SearchPage['hits'][number]['highlights'],
): SearchPage['hits'][number]['highlights'] {
  return Object.fromEntries(
    Object.entries(highlights).filter(([, segments]) => segments.some((segment) => segment.mark)),
  );
}
