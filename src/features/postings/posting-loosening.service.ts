import { Injectable } from '@nestjs/common';
import { SearchUnavailable } from '../../platform/search/search.port.js';
import { type FilterName, only, type PostingFilter, stated, without } from './posting-filter.rules.js';
import { searchFilters } from './posting-filter.search.js';
import { PostingIndexService } from './posting-index.service.js';
import type { Loosening, Wish } from './posting-list.dto.js';
import { PostingListQueries } from './posting-list.queries.js';

/** What to let go of where nothing is found, and how many that gives. */
@Injectable()
export class PostingLooseningService {
  constructor(
    private readonly index: PostingIndexService,
    private readonly list: PostingListQueries,
  ) {}

  /** Single wishes, the one that hides most first; where no single one helps, the fewest that do together. */
  async of(q: string | undefined, filter: PostingFilter): Promise<Loosening[]> {
    const singly = await Promise.all([
      ...stated(filter).map(async (name) => ({
        ...{ ...wish(filter, name), with: [] },
        total: await this.total(q, without(filter, name)),
      })),
      ...(q ? [this.total(undefined, filter).then((total) => ({ ...words(q), with: [], total }))] : []),
    ]);
    const found = singly.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
    return found.length > 0 ? found : this.together(q, filter);
  }

  /** The narrowest wishes first and the words last; the side is what one came for. */
  private async together(q: string | undefined, filter: PostingFilter): Promise<Loosening[]> {
    const names = stated(filter).filter((name) => name !== 'side');
    const alone = names.map(async (name) => ({ name, total: await this.total(q, only(filter, name)) }));
    const narrowest = (await Promise.all(alone)).sort((a, b) => a.total - b.total).map(({ name }) => name);
    // One alone was tried already.
    const steps: Step[] = narrowest.slice(1).map((_, at) => stepOf(filter, narrowest.slice(0, at + 2), q));
    const last = stepOf(filter, narrowest, undefined);
    if (q) steps.push({ ...last, gone: [...last.gone, words(q)] });
    const totals = await Promise.all(steps.map((step) => this.total(step.q, step.rest)));
    const at = totals.findIndex((total) => total > 0);
    const [first, ...others] = steps[at]?.gone ?? [];
    return first ? [{ ...first, with: others, total: totals[at] ?? 0 }] : [];
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

interface Step {
  gone: Wish[];
  rest: PostingFilter;
  q: string | undefined;
}

function stepOf(filter: PostingFilter, names: readonly FilterName[], q: string | undefined): Step {
  const rest = names.reduce(without, filter);
  return { gone: names.map((name) => wish(filter, name)), rest, q };
}

const wish = (filter: PostingFilter, name: FilterName): Wish => ({ filter: name, value: filter[name] });
const words = (q: string): Wish => ({ filter: 'q', value: q });
