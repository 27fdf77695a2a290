import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, has } from '../../platform/access/actor.js';
import { Db } from '../../platform/db/db.js';
import { marks } from '../../platform/db/statements.js';
import { fromCursor, toCursor } from '../../platform/http/cursor.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { MyPostings, MyPostingsQuery } from './my-postings.dto.js';
import type { Condition } from './posting-filter.sql.js';
import { Posting } from './posting.entity.js';
import { PostingsQueries } from './postings.queries.js';

/** What somebody may work on: written by him for himself, or of an organisation that he belongs to. */
@Injectable()
export class MyPostingsService {
  constructor(
    private readonly db: Db,
    private readonly organisations: OrganisationsService,
    private readonly queries: PostingsQueries,
  ) {}

  /** In every state, latest first; an organisation that is not his gives an empty list. */
  async list(me: Actor, query: MyPostingsQuery): Promise<MyPostings> {
    const { limit = 20 } = query;
    const [last] = fromCursor(query.after, ['string']) ?? [];
    const mine = (await this.organisations.memberOrganisations(me.userId)).map(({ id }) => id);
    const conditions = [
      reach(me, mine, query.organisation),
      ...(query.state?.length ? [{ sql: `state IN (${marks(query.state)})`, params: query.state }] : []),
      ...(query.side ? [{ sql: 'side = ?', params: [query.side] }] : []),
      ...(last ? [{ sql: 'id < ?', params: [last] }] : []),
    ];
    const where = conditions.map(({ sql }) => `(${sql})`).join(' AND ');
    const params = [...conditions.flatMap((condition) => condition.params), limit + 1];
    const sql = `SELECT id FROM postings WHERE ${where} ORDER BY id DESC LIMIT ?`;
    const ids = (await this.db.rows<{ id: string }>(sql, params)).map(({ id }) => id);
    return this.page(ids, limit);
  }

  private async page(ids: string[], limit: number): Promise<MyPostings> {
    const shown = ids.slice(0, limit);
    const find = { where: { id: In(shown) }, order: { id: 'DESC' } } as const;
    const rows = shown.length ? await this.db.read((em) => em.find(Posting, find)) : [];
    const last = shown.at(-1);
    return {
      items: await this.queries.ownViews(rows),
      next: ids.length > limit && last ? toCursor([last]) : null,
    };
  }
}

function reach(me: Actor, mine: string[], asked: string | undefined): Condition {
  const among = asked ? mine.filter((id) => id === asked) : mine;
  const forwards = has(me, 'staff', 'officer');
  const own = `author_id = ? AND organisation_id IS NULL${forwards ? '' : ' AND forwarded = 0'}`;
  if (among.length === 0) return asked ? { sql: '1 = 0', params: [] } : { sql: own, params: [me.userId] };
  const theirs = `organisation_id IN (${marks(among)})`;
  return asked
    ? { sql: theirs, params: among }
    : { sql: `(${own}) OR ${theirs}`, params: [me.userId, ...among] };
}
