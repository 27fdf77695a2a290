import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { fromCursor, page, type Page } from '../../platform/http/cursor.js';
import { PostingDecision } from './posting-decision.entity.js';
import { Posting } from './posting.entity.js';
import type { OwnPostingView } from './posting.own-view.js';
import type { DecisionView, ReviewQuery } from './posting-review.dto.js';
import { PostingsQueries } from './postings.queries.js';

const MOST = 100;

/** What waits for officers, and what they have decided. */
@Injectable()
export class PostingReviewQueries {
  constructor(
    private readonly db: Db,
    private readonly postings: PostingsQueries,
  ) {}

  async waiting({ state = 'in-review', after, limit = 50 }: ReviewQuery): Promise<Page<OwnPostingView>> {
    const place = fromCursor(after, ['number', 'string']);
    const rows = await this.db.read((em) => {
      const found = em.createQueryBuilder(Posting, 'p').where('p.state = :state', { state });
      if (state === 'held')
        found.andWhere('(p.holdReasons LIKE :officer OR p.holdReasons LIKE :screening)', {
          officer: '%"officer"%',
          screening: '%"screening"%',
        });
      if (place) found.andWhere('(p.updatedAt, p.id) > (:at, :id)', { at: place[0], id: place[1] });
      return found
        .orderBy('p.updatedAt')
        .addOrderBy('p.id')
        .limit(limit + 1)
        .getMany();
    });
    const views = await this.postings.reviewed(rows.slice(0, limit));
    const { next } = page(
      rows,
      limit,
      (row) => [row.updatedAt, row.id],
      (row) => row,
    );
    return { items: views, next };
  }

  async decisions(postingId: string): Promise<DecisionView[]> {
    const rows = await this.db.read((em) =>
      em.find(PostingDecision, { where: { postingId }, order: { id: 'DESC' }, take: MOST }),
    );
    return rows.map(({ id, decision, reason, appeal, at }) => ({ id, decision, reason, appeal, at }));
  }
}
