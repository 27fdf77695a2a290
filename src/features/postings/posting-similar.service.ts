import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { notFound } from '../../platform/http/refusal.js';
import { SearchUnavailable } from '../../platform/search/search.port.js';
import { ancestors } from '../reference/occupations.js';
import type { PostingFilter } from './posting-filter.rules.js';
import { searchFilters } from './posting-filter.search.js';
import { PostingIndexService } from './posting-index.service.js';
import { PostingListQueries } from './posting-list.queries.js';
import type { PostingView } from './posting.views.js';
import type { Side } from './posting-words.rules.js';
import { PostingsQueries } from './postings.queries.js';

const WANTED = 10;

interface Row {
  title: string;
  side: Side;
  occupation: string | null;
}

/** What else there is for who looked at a posting: the same kind of work, the nearest title first. */
@Injectable()
export class PostingSimilarService {
  constructor(
    private readonly db: Db,
    private readonly index: PostingIndexService,
    private readonly list: PostingListQueries,
    private readonly queries: PostingsQueries,
  ) {}

  /** At most ten; 404 for what was never public. */
  async like(id: string): Promise<PostingView[]> {
    const sql = `SELECT title, side, occupation FROM postings
      WHERE id = ? AND published_at IS NOT NULL AND state IN ('published', 'filled', 'withdrawn', 'expired')`;
    const [row] = await this.db.rows<Row>(sql, [id]);
    if (!row) throw notFound();
    const kind = row.occupation ? (ancestors(row.occupation).at(-1)?.code ?? row.occupation) : undefined;
    const filter: PostingFilter = { side: row.side, ...(kind && { occupation: [kind] }) };
    const [near, newest] = await Promise.all([
      this.byTitle(row.title, filter),
      this.list.places(filter, 'newest', {}, WANTED + 1),
    ]);
    const ids = [...new Set([...near, ...newest.map((place) => place.id)])].filter((other) => other !== id);
    const views = await this.queries.oftenViewed(ids);
    return ids.flatMap((other) => views.get(other) ?? []).slice(0, WANTED);
  }

  private async byTitle(title: string, filter: PostingFilter): Promise<string[]> {
    try {
      const filters = searchFilters(filter, this.list.moment());
      const found = await this.index.search({ q: title, filters, limit: WANTED + 1 });
      return found.hits.map((hit) => hit.id);
    } catch (fault) {
      if (fault instanceof SearchUnavailable) return [];
      throw fault;
    }
  }
}
