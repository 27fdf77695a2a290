import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type SearchPage, SearchUnavailable } from '../../platform/search/search.port.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { commonestEmployers, namedFacets, organisationIds } from './posting-facets.js';
import type { PostingFilter } from './posting-filter.rules.js';
import { facetField, FACETS, searchFilters } from './posting-filter.search.js';
import { PostingIndexService } from './posting-index.service.js';
import type { PostingPage } from './posting-list.dto.js';
import { MOST_COUNTED, PostingListQueries } from './posting-list.queries.js';
import { Remembered } from './posting-remembered.js';

export const FACET_FIELDS = FACETS.map(facetField);
export type Counted = Pick<PostingPage, 'total' | 'totalIsEstimate' | 'facets' | 'engine'>;

/** How many there are and what they have, counted once for all who look at the same list while nothing changes. */
@Injectable()
export class PostingCountsService {
  private readonly lists: Remembered<Counted>;
  private readonly finds: Remembered<PostingPage['facets']>;
  /** Pages of what words find: what everyone asks for is asked of the engine once while nothing changes in it. */
  readonly pages: Remembered<SearchPage>;

  constructor(
    private readonly index: PostingIndexService,
    private readonly list: PostingListQueries,
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
  ) {
    this.lists = new Remembered(index, clock);
    this.finds = new Remembered(index, clock);
    this.pages = new Remembered(index, clock);
  }

  of(filter: PostingFilter): Promise<Counted> {
    const key = this.key(filter);
    const counted = this.lists.get(key);
    return counted ?? this.lists.keep(key, this.count(filter), ({ engine }) => engine === 'database');
  }

  /** The facets of what words find, unless they have to be counted: nine tenths of a search's work. */
  ofWords(q: string, filter: PostingFilter): Promise<PostingPage['facets']> | undefined {
    return this.finds.get(this.key(filter, q));
  }

  /** Counted with a page of what the words find, on whose pages they are all the same. */
  countedWith(q: string, filter: PostingFilter, page: Promise<SearchPage>): Promise<PostingPage['facets']> {
    const facets = page.then((found) => this.named(found, filter));
    const none = (found: PostingPage['facets']): boolean =>
      this.index.shared && Object.values(found ?? {}).every(({ length }) => length === 0);
    return this.finds.keep(this.key(filter, q), facets, none);
  }

  /** Until it changes; that nothing is found only where no other process may just have written what would be. */
  keepPage(key: string, page: Promise<SearchPage>): Promise<SearchPage> {
    return this.pages.keep(key, page, ({ total }) => total === 0 && this.index.shared);
  }

  private key(filter: PostingFilter, q?: string): string {
    return JSON.stringify([filter, this.clock.today(), q]);
  }

  /** Facets with the names that people read. */
  private async named(found: SearchPage, filter: PostingFilter): Promise<PostingPage['facets']> {
    const ids = organisationIds(commonestEmployers(found.facets));
    return namedFacets(found.facets, filter, await this.organisations.publicNames(ids));
  }

  private async count(filter: PostingFilter): Promise<Counted> {
    try {
      const filters = searchFilters(filter, this.list.moment());
      const found = await this.index.search({ filters, facets: FACET_FIELDS, limit: 0 });
      const { total, totalIsEstimate, engine } = found;
      return { total, totalIsEstimate, engine, facets: await this.named(found, filter) };
    } catch (fault) {
      if (!(fault instanceof SearchUnavailable)) throw fault;
      const total = await this.list.count(filter);
      return { total, totalIsEstimate: total === MOST_COUNTED, engine: 'database', facets: null };
    }
  }
}
