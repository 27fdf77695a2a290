import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/event-log.js';
import { allowing, type AllowedFinding, honoured } from './posting-allowed.rules.js';
import { type Decision, PostingDecision } from './posting-decision.entity.js';
import type { Posting } from './posting.entity.js';
import { changeAll } from './posting-rows-held.js';
import { postingEvent, privateEvent, publicEvent } from './postings.events.js';

interface Decided {
  decision: Decision;
  reason: string;
  appeal?: string | null;
  /** What of the findings it let pass. */
  allowed?: readonly AllowedFinding[];
}

/** Where officers' decisions are written down: for the author, for the audit log, for those who follow. */
@Injectable()
export class PostingDecisions {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly audit: AuditLog,
  ) {}

  /** Gives a held posting its new state with its next version, and tells who may hear of it. */
  async turn(
    em: EntityManager,
    posting: Posting,
    values: Partial<Posting>,
    event: 'refused' | 'held' | 'released',
  ): Promise<void> {
    await changeAll(em, [posting], values, this.clock.now());
    const telling = event === 'refused' ? privateEvent : publicEvent;
    await this.events.append(em, telling(postingEvent[event], posting));
  }

  /** Remembers that the findings that stand against a posting are let pass; answers the new ones. */
  allow(me: Actor, posting: Posting): AllowedFinding[] {
    const { open, kept } = honoured(posting.findings, posting.allowed);
    const fresh = allowing(open, me.userId, this.clock.now());
    posting.allowed = [...kept, ...fresh];
    return fresh;
  }

  /** Whether it has been before an officer earlier, and its words may have changed since. */
  async wasHereBefore(em: EntityManager, { id, endedAt, publishedAt }: Posting): Promise<boolean> {
    if (endedAt !== null || publishedAt !== null) return true;
    return em.existsBy(PostingDecision, { postingId: id });
  }

  async record(em: EntityManager, me: Actor, postingId: string, decided: Decided): Promise<void> {
    const { decision, reason, allowed = [] } = decided;
    const appeal = decided.appeal ?? '';
    const by = { decidedBy: me.userId, at: this.clock.now() };
    await em.insert(PostingDecision, { id: uuid(), postingId, decision, reason, appeal, ...by });
    const subject = { kind: 'posting', id: postingId } as const;
    const rules = allowed.map(({ ruleId, edition }) => `${ruleId} ${edition}`).join('; ');
    const details = { reason, ...(rules && { allowed: rules }) };
    await this.audit.record(em, { action: `posting.${decision}`, subject, details });
  }
}
