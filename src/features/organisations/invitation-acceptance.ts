import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Refusal } from '../../platform/http/refusal.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Invitation } from './invitation.entity.js';
import { MemberRoles } from './member-roles.js';
import { Member } from './member.entity.js';
import type { Membership } from './members.dto.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { noInvitation } from './organisation-refusals.js';

/** How an invitation becomes a membership. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly accounts: AccountsService,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly roles: MemberRoles,
  ) {}

  async accept(em: EntityManager, invitation: Invitation, userId: string): Promise<Membership> {
    const { id, organisationId, role } = invitation;
    const phone = (await this.accounts.phoneOf([userId])).get(userId);
    if (!phone || !this.personal.hashes('phone', phone).includes(invitation.phoneHash)) throw noInvitation();
    const organisation = await this.access.holdAny(em, organisationId);
    const { affected } = await em.delete(Invitation, { id });
    if (!affected || organisation.state === 'closed') throw noInvitation();
    if (await em.existsBy(Member, { organisationId, userId })) throw memberAlready();
    await em.insert(Member, { organisationId, userId, role, since: this.clock.now() });
    await this.roles.joined(organisation, userId);
    await this.log.note(em, organisationId, 'member-joined', { member: userId, role });
    await this.log.tell(em, organisation, ['members-changed'], [`user:${userId}`]);
    return { organisationId, role };
  }
}

function memberAlready(): Refusal {
  return new Refusal('conflict', 'member-already', {
    zh: '您已是该单位成员',
    en: 'You belong to this organisation already',
  });
}
