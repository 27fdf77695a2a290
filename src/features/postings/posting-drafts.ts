import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { insertRows } from '../../platform/db/insert-rows.js';
import { EventLog } from '../../platform/events/event-log.js';
import { PostingDecision } from './posting-decision.entity.js';
import { Posting } from './posting.entity.js';
import { postingEvent, privateEvent } from './postings.events.js';

/** Where drafts are written down: the row, who made it, and what its own people hear of it. */
@Injectable()
export class PostingDrafts {
  constructor(
    private readonly events: EventLog,
    private readonly audit: AuditLog,
  ) {}

  /** A new draft with its event and its audit entry, which says by ids alone who made it and for whom. */
  async insert(em: EntityManager, posting: Posting, copyOf: string | null = null): Promise<Posting> {
    const { id, side, organisationId, clientId } = posting;
    await insertRows(em, Posting, [posting]);
    const details = { side, organisation: organisationId, client: clientId, copyOf };
    await this.audit.record(em, { action: 'posting.created', subject: { kind: 'posting', id }, details });
    await this.tell(em, posting);
    return posting;
  }

  /** A draft that its author throws away goes with what was decided about it; whoever has it open elsewhere hears so. */
  async discard(em: EntityManager, posting: Posting): Promise<void> {
    await em.delete(Posting, { id: posting.id });
    await em.delete(PostingDecision, { postingId: posting.id });
    const last = { ...posting, version: posting.version + 1 };
    await this.events.append(em, privateEvent(postingEvent.discarded, last));
  }

  /** Tells those who may see it that a draft is there or says something else. */
  tell(em: EntityManager, posting: Posting): Promise<void> {
    return this.events.append(em, privateEvent(postingEvent.drafted, posting));
  }
}
