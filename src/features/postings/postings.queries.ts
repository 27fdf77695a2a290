import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { GROUNDS, KeptViews, type ViewGrounds } from './posting-kept-views.js';
import type { Posting } from './posting.entity.js';
import { OPEN, openAmong } from './posting-filter.sql.js';
import { showable, type Showable, SHOWN_COLUMNS } from './posting-rows.js';
import { type Names, postingView, type PostingView } from './posting.views.js';
import { type OwnPostingView, ownView, reviewView } from './posting.own-view.js';

type OfOrganisation = Pick<Posting, 'organisationId' | 'clientId'>;
const ONE_GROUNDS = `SELECT ${GROUNDS} FROM postings WHERE id = ? AND ${OPEN}`;
const ONE_OPEN = `SELECT ${SHOWN_COLUMNS} FROM postings WHERE id = ? AND ${OPEN}`;

/** Postings read for people: public ones as strangers see them, own ones whole. */
@Injectable()
export class PostingsQueries {
  private readonly kept = new KeptViews();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The public views of those of these ids that strangers may see now. */
  async publicViews(ids: string[]): Promise<Map<string, PostingView>> {
    return new Map((await this.views(await this.openRows(ids))).map((view) => [view.id, view]));
  }

  /** The same of postings that many ask for: one that stands as it was read last is not read again. */
  async oftenViewed(ids: string[]): Promise<Map<string, PostingView>> {
    if (ids.length === 0) return new Map();
    const { sql, params } = openAmong(ids, this.clock.today());
    return this.viewedOn(
      await this.db.rows<ViewGrounds>(`SELECT ${GROUNDS} FROM postings WHERE ${sql}`, params),
    );
  }

  /** The same where the grounds of each were just read as those of an open posting. */
  async viewedOn(grounds: readonly ViewGrounds[]): Promise<Map<string, PostingView>> {
    const names = await this.namesFor(grounds);
    const views = new Map<string, PostingView>();
    for (const row of grounds) {
      const view = this.kept.find(row, names);
      if (view) views.set(row.id, view);
    }
    if (views.size === grounds.length) return views;
    const others = await this.openRows(grounds.flatMap(({ id }) => (views.has(id) ? [] : id)));
    const theirs = await this.namesFor(others);
    for (const row of others) views.set(row.id, this.kept.keep(row, theirs, postingView(row, theirs)));
    return views;
  }

  /** One of them as JSON. */
  oftenViewedJson(view: PostingView): Buffer {
    return this.kept.json(view);
  }

  /** The public views of rows that were read as open. */
  async views(open: readonly Showable[]): Promise<PostingView[]> {
    const names = await this.namesFor(open);
    return open.map((row) => postingView(row, names));
  }

  /** Null when strangers may not see the posting now. */
  async publicView(id: string): Promise<PostingView | null> {
    const open = await this.openRow(id);
    return open && postingView(open, await this.names([open]));
  }

  /** The public view as JSON. */
  async publicJson(id: string): Promise<Buffer | null> {
    const [grounds] = await this.db.rows<ViewGrounds>(ONE_GROUNDS, [id, this.clock.today()]);
    if (!grounds) return null;
    const atHand = this.organisations.namesAtHand(organisationsOf([grounds]));
    const kept = atHand && this.kept.find(grounds, atHand);
    if (kept) return this.kept.json(kept);
    const open = await this.openRow(id);
    if (!open) return null;
    const names = await this.names([open]);
    return this.kept.json(this.kept.keep(open, names, postingView(open, names)));
  }

  private async openRows(ids: string[]): Promise<Showable[]> {
    if (ids.length === 0) return [];
    const { sql, params } = openAmong(ids, this.clock.today());
    const read = `SELECT ${SHOWN_COLUMNS} FROM postings WHERE ${sql}`;
    return (await this.db.rows<Record<string, unknown>>(read, params)).map(showable);
  }

  private async openRow(id: string): Promise<Showable | null> {
    const [row] = await this.db.rows<Record<string, unknown>>(ONE_OPEN, [id, this.clock.today()]);
    return row ? showable(row) : null;
  }

  async ownViews(rows: Posting[]): Promise<OwnPostingView[]> {
    const names = await this.names(rows);
    const today = this.clock.today();
    return rows.map((row) => ownView(row, names, today));
  }

  async own(row: Posting): Promise<OwnPostingView> {
    return ownView(row, await this.names([row]), this.clock.today());
  }

  /** For officers who decide. */
  async reviewed(rows: Posting[]): Promise<OwnPostingView[]> {
    const names = await this.names(rows);
    const today = this.clock.today();
    return rows.map((row) => reviewView(row, names, today));
  }

  /** The state of a posting that was public once, so that a link to it can say that it has ended; null when it never was. */
  async endedState(id: string): Promise<string | null> {
    const sql =
      "SELECT state FROM postings WHERE id = ? AND published_at IS NOT NULL AND state IN ('filled', 'withdrawn', 'expired')";
    const [row] = await this.db.rows<{ state: string }>(sql, [id]);
    return row?.state ?? null;
  }

  /** Without waiting where they are at hand. */
  private async namesFor(rows: readonly OfOrganisation[]): Promise<Names> {
    return this.organisations.namesAtHand(organisationsOf(rows)) ?? (await this.names(rows));
  }

  names(rows: readonly OfOrganisation[]): Promise<Names> {
    return this.organisations.publicNames(organisationsOf(rows));
  }
}

function organisationsOf(rows: readonly OfOrganisation[]): string[] {
  const ids = new Set<string>();
  for (const { organisationId, clientId } of rows) {
    if (organisationId !== null) ids.add(organisationId);
    if (clientId !== null) ids.add(clientId);
  }
  return [...ids];
}
