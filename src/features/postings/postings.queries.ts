import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Posting } from './posting.entity.js';
import { type Names, postingView, type PostingView } from './posting.views.js';
import { type OwnPostingView, ownView } from './posting.own-view.js';

/** Postings read for people: public ones as strangers see them, own ones whole. */
@Injectable()
export class PostingsQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The public views of those of these ids that strangers may see now. */
  async publicViews(ids: string[]): Promise<Map<string, PostingView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.read((em) => em.findBy(Posting, { id: In(ids), state: 'published' }));
    const today = this.clock.today();
    const open = rows.filter((row) => row.validUntil !== null && row.validUntil >= today);
    const names = await this.names(open);
    return new Map(open.map((row) => [row.id, postingView(row, names)]));
  }

  async publicView(id: string): Promise<PostingView | null> {
    return (await this.publicViews([id])).get(id) ?? null;
  }

  async ownViews(rows: Posting[]): Promise<OwnPostingView[]> {
    const names = await this.names(rows);
    return rows.map((row) => ownView(row, names));
  }

  async own(row: Posting): Promise<OwnPostingView> {
    return ownView(row, await this.names([row]));
  }

  /** The state of a posting that was public once, so that a link to it can say that it has ended; null when it never was. */
  async endedState(id: string): Promise<string | null> {
    const sql =
      "SELECT state FROM postings WHERE id = ? AND published_at IS NOT NULL AND state IN ('filled', 'withdrawn', 'expired')";
    const [row] = await this.db.rows<{ state: string }>(sql, [id]);
    return row?.state ?? null;
  }

  async names(rows: Posting[]): Promise<Names> {
    const ids = rows.flatMap((row) => [row.organisationId, row.clientId]).filter((id) => id !== null);
    return this.organisations.publicNames([...new Set(ids)]);
  }
}
