import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { execute } from '../db/statements.js';
import { notFound } from '../http/refusal.js';
import type { DismissParked, ParkedKey } from './event-administration.dto.js';

const THE_EVENT = { zh: '待处理事件', en: 'This parked event' };
const LOG = '00000000-0000-0000-0000-000000000000';

/** What an administrator does about events that a consumer could not digest; each act is in the audit log. */
@Injectable()
export class EventAdministrationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Lets the consumer try again at its next step, with all its attempts before it. */
  retry(key: ParkedKey): Promise<void> {
    const sql = 'UPDATE parked_events SET attempts = 0, retry_at = ? WHERE consumer = ? AND seq = ?';
    return this.act('event.retried', key, undefined, (em) =>
      execute(em, sql, [this.clock.now(), key.consumer, key.seq]),
    );
  }

  /** Gives the event up for this consumer; the event itself stays in the log. */
  dismiss(key: DismissParked): Promise<void> {
    const sql = 'DELETE FROM parked_events WHERE consumer = ? AND seq = ?';
    return this.act('event.dismissed', key, key.purpose, (em) => execute(em, sql, [key.consumer, key.seq]));
  }

  private act(
    action: string,
    { consumer, seq }: ParkedKey,
    purpose: string | undefined,
    change: (em: EntityManager) => Promise<number>,
  ): Promise<void> {
    return this.db.tx(async (em) => {
      if ((await change(em)) === 0) throw notFound(THE_EVENT);
      const subject = { kind: 'event-log', id: LOG } as const;
      await this.audit.record(em, { action, subject, purpose, details: { consumer, seq } });
    });
  }
}
