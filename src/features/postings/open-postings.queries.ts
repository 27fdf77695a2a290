import { Injectable } from '@nestjs/common';
import { Turns } from '../../platform/background/turns.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import type { DocumentVersion } from '../../platform/search/search.port.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { JustWritten } from './just-written.js';
import { type Condition, OPEN, openAmong } from './posting-filter.sql.js';
import { showable, type Showable, SHOWN_COLUMNS } from './posting-rows.js';
import type { Names } from './posting.views.js';

const BATCH = 100;

/** Rows with the names that their views need. */
export interface Batch {
  rows: Showable[];
  names: Names;
}

/** Everything that is open now, in bulk: for the index, its reconcile and the snapshot. */
@Injectable()
export class OpenPostingsQueries {
  private readonly turns = new Turns();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
    private readonly written: JustWritten,
  ) {}

  /** Whether other processes may write them: a file has one process, a server as many as there are. */
  get shared(): boolean {
    return this.db.dialect !== 'sqlite';
  }

  /**
   * Those of these ids that are open. What this process has just committed is taken as it was written: who asks must
   * see to it by {@link versionsAmong} that it still stands.
   */
  async among(ids: readonly string[]): Promise<Batch> {
    const today = this.clock.today();
    const written = this.written.take(ids);
    const known = new Set(written.map(({ id }) => id));
    const unread = ids.filter((id) => !known.has(id));
    const read = unread.length ? await this.rows(openAmong(unread, today)) : [];
    return this.named([...written.filter(({ validUntil }) => (validUntil ?? '') >= today), ...read]);
  }

  /** All in order of id, read a batch at a time, and a batch in a turn of the loop, so that neither memory nor others suffer. */
  async *all(): AsyncGenerator<Batch> {
    let last = '';
    for (;;) {
      await this.turns.next();
      const params = [last, this.clock.today(), BATCH];
      const rows = await this.rows({ sql: `id > ? AND ${OPEN} ORDER BY id LIMIT ?`, params });
      const end = rows.at(-1);
      if (!end) return;
      yield await this.named(rows);
      last = end.id;
    }
  }

  async count(): Promise<number> {
    const sql = `SELECT COUNT(*) AS n FROM postings WHERE ${OPEN}`;
    const [row] = await this.db.rows<{ n: number }>(sql, [this.clock.today()]);
    return Number(row?.n ?? 0);
  }

  /** Ids after `afterId` in order with their versions. */
  async versions(afterId: string | null, limit: number): Promise<DocumentVersion[]> {
    const sql = `SELECT id, version FROM postings WHERE id > ? AND ${OPEN} ORDER BY id LIMIT ?`;
    const rows = await this.db.rows<DocumentVersion>(sql, [afterId ?? '', this.clock.today(), limit]);
    return rows.map(({ id, version }) => ({ id, version: Number(version) }));
  }

  /** The versions of those of these ids that are open, by id. */
  async versionsAmong(ids: readonly string[]): Promise<Map<string, number>> {
    const { sql, params } = openAmong(ids, this.clock.today());
    const rows = await this.db.rows<DocumentVersion>(`SELECT id, version FROM postings WHERE ${sql}`, params);
    return new Map(rows.map(({ id, version }) => [id, Number(version)]));
  }

  private async rows({ sql, params }: Condition): Promise<Showable[]> {
    const read = `SELECT ${SHOWN_COLUMNS} FROM postings WHERE ${sql}`;
    return (await this.db.rows<Record<string, unknown>>(read, params)).map(showable);
  }

  private async named(rows: Showable[]): Promise<Batch> {
    const ids = rows.flatMap((row) => [row.organisationId, row.clientId]).filter((id) => id !== null);
    return { rows, names: await this.organisations.publicNames([...new Set(ids)]) };
  }
}
