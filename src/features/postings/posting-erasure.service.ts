import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { PersonalData } from '../../platform/access/personal-data.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute, marks } from '../../platform/db/statements.js';
import { EventLog } from '../../platform/events/event-log.js';
import { PostingDecision } from './posting-decision.entity.js';
import { Posting } from './posting.entity.js';
import { emptied } from './posting-erasure.rules.js';
import { ENDED } from './posting.rules.js';
import { AT_ONCE, changeAll, holdPostings } from './posting-rows-held.js';
import { postingEvent, publicEvent } from './postings.events.js';

const LEAVE = 'UPDATE postings SET author_id = NULL WHERE author_id = ? AND organisation_id IS NOT NULL';

/**
 * Erases a person from postings (个人信息保护法 47). What was never public is deleted; what was, the law keeps for three
 * years (网络招聘服务管理规定): it is emptied, and its content lies sealed where nothing reads it until it is deleted.
 */
@Injectable()
export class PostingErasureService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly personal: PersonalData,
    private readonly audit: AuditLog,
  ) {}

  /** Safe to repeat; each unit is whole in itself. */
  async erase(accountId: string): Promise<void> {
    while ((await this.eraseSome(accountId)) === AT_ONCE);
    await this.db.tx(async (em) => {
      await execute(em, LEAVE, [accountId]);
      await execute(em, 'DELETE FROM posting_contacts WHERE account_id = ?', [accountId]);
      await execute(em, 'DELETE FROM posting_contact_days WHERE account_id = ?', [accountId]);
    });
  }

  private eraseSome(authorId: string): Promise<number> {
    return this.db.tx(async (em) => {
      const rows = await holdPostings(em, { authorId, organisationId: IsNull() });
      if (rows.length === 0) return 0;
      const published = rows.filter((row) => row.publishedAt !== null);
      const ids = rows.map((row) => row.id);
      await this.seal(em, published);
      await this.empty(em, published);
      const drafts = rows.filter((row) => row.publishedAt === null).map((row) => row.id);
      if (drafts.length > 0) await em.delete(Posting, { id: In(drafts) });
      await execute(em, `DELETE FROM posting_contacts WHERE posting_id IN (${marks(ids)})`, ids);
      await em.delete(PostingDecision, { postingId: In(ids) });
      const details = { held: published.length, deleted: drafts.length };
      const subject = { kind: 'account', id: authorId } as const;
      await this.audit.record(em, { action: 'posting.author-erased', subject, details });
      return rows.length;
    });
  }

  private async seal(em: EntityManager, rows: Posting[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    const decisions = await em.findBy(PostingDecision, { postingId: In(ids) });
    const now = this.clock.now();
    const records = rows.flatMap((posting) => {
      const own = decisions.filter((one) => one.postingId === posting.id);
      return [posting.id, this.personal.seal(JSON.stringify({ posting, decisions: own })), now];
    });
    const values = rows.map(() => '(?, ?, ?)').join(', ');
    const sql = `INSERT INTO posting_held_records (posting_id, sealed, held_at) VALUES ${values}`;
    await execute(em, sql, records);
  }

  /** Ends what is open and empties all; followers get a tombstone. */
  private async empty(em: EntityManager, rows: Posting[]): Promise<void> {
    const now = this.clock.now();
    const before = rows.map((row) => ({ ...row, authorId: null }));
    const ended = { state: 'withdrawn' as const, endedAt: now, holdReasons: [] };
    for (const [region, group] of byRegion(rows)) {
      const over = group.filter((row) => ENDED.includes(row.state));
      const open = group.filter((row) => !ENDED.includes(row.state));
      await changeAll(em, over, emptied(region), now);
      await changeAll(em, open, { ...emptied(region), ...ended }, now);
    }
    const told = rows.map((row, at) => publicEvent(postingEvent.withdrawn, row, before[at]));
    await this.events.append(em, ...told);
  }
}

/** A person's postings lie in a few districts. */
function byRegion(rows: Posting[]): Map<string | null, Posting[]> {
  const groups = new Map<string | null, Posting[]>();
  for (const row of rows) {
    const region = row.region && row.region.slice(0, 6);
    groups.set(region, [...(groups.get(region) ?? []), row]);
  }
  return groups;
}
