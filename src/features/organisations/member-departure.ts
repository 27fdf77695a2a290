import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { Member } from './member.entity.js';
import { MembersService } from './members.service.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationFoundingService } from './organisation-founding.service.js';
import { Organisation } from './organisation.entity.js';
import { StandingChangesService } from './standing-changes.service.js';

/**
 * Takes a closed account out of its organisations. One that it leaves empty is closed and forgets its contact; one that
 * it leaves without an owner waits for an officer, who names a new one and verifies it again, and publishes nothing
 * until then.
 */
@Injectable()
export class MemberDeparture {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: OrganisationAccess,
    private readonly members: MembersService,
    private readonly founding: OrganisationFoundingService,
    private readonly standing: StandingChangesService,
  ) {}

  /** Does nothing the second time. */
  async leaveAll(userId: string): Promise<void> {
    const memberships = await this.db.read((em) => em.findBy(Member, { userId }));
    for (const { organisationId } of memberships)
      await this.db.tx(async (em) => this.leave(em, await this.access.holdAny(em, organisationId), userId));
  }

  private async leave(em: EntityManager, organisation: Organisation, userId: string): Promise<void> {
    await this.members.drop(em, organisation, userId);
    const left = await em.findBy(Member, { organisationId: organisation.id });
    if (left.length === 0) await this.founding.endDeserted(em, organisation);
    else if (organisation.state === 'closed') return;
    else if (!left.some((member) => member.role === 'owner')) await this.handOver(em, organisation);
  }

  private async handOver(em: EntityManager, organisation: Organisation): Promise<void> {
    const values = { state: 'pending', submittedAt: this.clock.now() } as const;
    await em.update(Organisation, { id: organisation.id }, values);
    await this.standing.refresh(em, Object.assign(organisation, values));
  }
}
