import { Injectable } from '@nestjs/common';
import { EventFeed } from '../../platform/events/event-feed.js';
import { Refusal } from '../../platform/http/refusal.js';
import { MAX_HITS, type SearchPage, SearchUnavailable } from '../../platform/search/search.port.js';
import { FACET_FIELDS, PostingCountsService } from './posting-counts.service.js';
import type { PostingFilter } from './posting-filter.rules.js';
import { searchFilters } from './posting-filter.search.js';
import { highlightsOf } from './posting-highlights.js';
import { PostingIndexService } from './posting-index.service.js';
import {
  checkOneStart,
  checkPage,
  pageCursor,
  placeCursor,
  readPage,
  readPlace,
} from './posting-list.cursor.js';
import { LIMIT, type PostingListQuery, type PostingPage } from './posting-list.dto.js';
import { type Order, PostingListQueries } from './posting-list.queries.js';
import { PostingLooseningService } from './posting-loosening.service.js';
import { PostingsQueries } from './postings.queries.js';

const RETRY_SECONDS = 5;
type Found = Omit<PostingPage, 'tookMs' | 'rebuilding' | 'loosen' | 'head' | 'asOf'>;

/** Lists of what is open now: words are the engine's, order without words is the database's. */
@Injectable()
export class PostingListService {
  constructor(
    private readonly index: PostingIndexService,
    private readonly list: PostingListQueries,
    private readonly queries: PostingsQueries,
    private readonly counts: PostingCountsService,
    private readonly loosening: PostingLooseningService,
    private readonly feed: EventFeed,
  ) {}

  /** One page; when nothing is found, what to leave out. Words need the engine, everything else works without it. */
  async find(query: PostingListQuery): Promise<PostingPage> {
    const start = performance.now();
    checkOneStart(query);
    // Before the rows are read: what is committed meanwhile stands after this place in the log.
    const since = { head: await this.feed.begin(), asOf: this.list.moment().now };
    const { q, sort, page: _page, limit: _limit, after: _after, ...filter } = query;
    const found = q
      ? await this.ranked(query, filter)
      : await this.ordered(query, filter, sort === 'pay' ? 'pay' : 'newest');
    const loosen = found.total === 0 ? await this.loosening.of(q, filter) : [];
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
    const key = JSON.stringify([q, filter, query.sort, page, limit, this.list.moment().today]);
    const search = () => this.search({ ...query, page, limit }, filter, counted ? [] : FACET_FIELDS);
    // A page that is remembered may have been asked for without facets.
    const searching = (counted && this.counts.pages.get(key)) ?? this.counts.keepPage(key, search());
    const facets = counted ?? this.counts.countedWith(q, filter, searching);
    const found = await searching;
    const views = await this.queries.oftenViewed(found.hits.map((hit) => hit.id));
    const items = found.hits.flatMap((hit) => views.get(hit.id) ?? []);
    const more = found.hits.length === limit && page * limit < Math.min(found.total, MAX_HITS);
    return {
      ...{ items, total: found.total, totalIsEstimate: found.totalIsEstimate },
      facets: await facets,
      highlights: await highlightsOf(items, found.needles),
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
        ...{ q, page, limit, facets },
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
    const [places, counted] = await Promise.all([
      this.list.places(filter, order, start, limit + 1),
      this.counts.of(filter),
    ]);
    const shown = places.slice(0, limit);
    const views = await this.queries.viewedOn(shown);
    const last = shown.at(-1);
    return {
      items: shown.flatMap(({ id }) => views.get(id) ?? []),
      ...counted,
      total: Math.max(counted.total, shown.length),
      ...{ highlights: {}, page },
      next: places.length > limit && last ? placeCursor(order, last) : null,
    };
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
