import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { EventLog } from '../../platform/events/event-log.js';
import { Organisation } from './organisation.entity.js';
import { organisationEvents, type OrganisationEvent } from './organisations.events.js';

type Details = Record<string, string | number | boolean | null>;

/** Where what happens to an organisation is written down; the caller holds its row. */
@Injectable()
export class OrganisationLog {
  constructor(
    private readonly events: EventLog,
    private readonly audit: AuditLog,
  ) {}

  /** Tells members, officers and `also`; each event takes the next version of its organisation. */
  async tell(
    em: EntityManager,
    organisation: Pick<Organisation, 'id' | 'eventVersion'>,
    names: OrganisationEvent[],
    also: string[] = [],
  ): Promise<void> {
    if (names.length === 0) return;
    const { id } = organisation;
    const topics = [`org:${id}`, 'role:officer', ...also];
    const first = organisation.eventVersion + 1;
    organisation.eventVersion += names.length;
    await em.update(Organisation, { id }, { eventVersion: organisation.eventVersion });
    await this.events.append(
      em,
      ...names.map((name, at) => ({
        type: organisationEvents[name],
        subject: { kind: 'organisation', id },
        version: first + at,
        topics,
      })),
    );
  }

  /** A decision or a change of right: who did it comes from the request. */
  note(em: EntityManager, id: string, act: string, details: Details = {}): Promise<void> {
    return this.audit.record(em, {
      action: `organisation.${act}`,
      subject: { kind: 'organisation', id },
      details,
    });
  }
}
