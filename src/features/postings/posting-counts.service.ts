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

export const FACET_FIELDS = FACETS.map(facetField);
/** What other processes write to the index is not noticed here; what this one writes is. */
const FRESH_MS = { shared: 2000, own: 30_000 };
const KEPT = 500;

export type Counted = Pick<PostingPage, 'total' | 'totalIsEstimate' | 'facets' | 'engine'>;

/** How many there are and what they have, counted once for all who look at the same list while nothing changes. */
@Injectable()
export class PostingCountsService {
  private readonly known = new Map<string, { counted: Promise<Counted>; revision: number; at: number }>();

  constructor(
    private readonly index: PostingIndexService,
    private readonly list: PostingListQueries,
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
  ) {}

  of(filter: PostingFilter): Promise<Counted> {
    const key = JSON.stringify([filter, this.clock.today()]);
    const now = this.clock.now();
    const known = this.known.get(key);
    const { revision, shared } = this.index;
    const fresh = shared ? FRESH_MS.shared : FRESH_MS.own;
    if (known && known.revision === revision && Math.abs(now - known.at) < fresh) return known.counted;
    if (this.known.size >= KEPT) this.known.clear();
    const counted = this.count(filter);
    this.known.set(key, { counted, revision, at: now });
    const forget = (): boolean => this.known.get(key)?.counted === counted && this.known.delete(key);
    counted.then(({ engine }) => engine === 'database' && forget(), forget);
    return counted;
  }

  /** Facets with the names that people read. */
  async named(found: SearchPage, filter: PostingFilter): Promise<PostingPage['facets']> {
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
