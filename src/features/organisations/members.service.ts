import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, has } from '../../platform/access/actor.js';
import { Db } from '../../platform/db/db.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Invitation } from './invitation.entity.js';
import { MemberRoles } from './member-roles.js';
import { Member } from './member.entity.js';
import type { MemberView } from './members.dto.js';
import { keepsOwner, type MemberRole } from './membership.rules.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { lastOwner, noMember } from './organisation-refusals.js';
import type { Organisation } from './organisation.entity.js';

/** Who belongs to an organisation; there is always an owner among them. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: Db,
    private readonly accounts: AccountsService,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly roles: MemberRoles,
  ) {}

  /** An officer's look at the names is written down. */
  async list(me: Actor, id: string): Promise<MemberView[]> {
    const role = await this.access.may(me, id, 'view');
    if (role === null) await this.db.tx((em) => this.log.note(em, id, 'members-seen'));
    const members = await this.db.read((em) =>
      em.find(Member, { where: { organisationId: id }, order: { since: 'ASC', userId: 'ASC' } }),
    );
    const names = await this.accounts.nameOf(members.map((member) => member.userId));
    return members.map(({ userId, role: as, since }) => ({
      userId,
      name: names.get(userId) ?? '',
      role: as,
      since,
    }));
  }

  /** By an owner; by an officer only to give an organisation without one its owner. */
  changeRole(me: Actor, id: string, userId: string, role: MemberRole): Promise<void> {
    return this.db.tx(async (em) => {
      const { organisation, members } = await this.holdWithMembers(em, me, id, role);
      if (!members.some((member) => member.userId === userId)) throw noMember();
      if (!keepsOwner(members, userId, role)) throw lastOwner();
      await em.update(Member, { organisationId: id, userId }, { role });
      if (role !== 'owner') await withdrawInvitations(em, id, userId);
      await this.log.note(em, id, 'member-role-changed', { member: userId, role });
      await this.log.tell(em, organisation, ['members-changed'], [`user:${userId}`]);
    });
  }

  /** By an owner, or by the member who leaves; counts from the next question on. */
  remove(me: Actor, id: string, userId: string): Promise<void> {
    return this.db.tx(async (em) => {
      const organisation =
        me.userId === userId ? await this.access.holdAny(em, id) : await this.access.hold(em, me, id, 'own');
      if (me.userId === userId) await this.access.may(me, id, 'view');
      const members = await em.findBy(Member, { organisationId: id });
      if (!members.some((member) => member.userId === userId)) throw noMember();
      if (organisation.state !== 'closed' && !keepsOwner(members, userId, null)) throw lastOwner();
      await this.drop(em, organisation, userId);
      await this.roles.left(em, organisation, userId);
    });
  }

  /** Takes a member out of an organisation whose row the caller holds. */
  async drop(em: EntityManager, organisation: Organisation, userId: string): Promise<void> {
    const { id } = organisation;
    await em.delete(Member, { organisationId: id, userId });
    await withdrawInvitations(em, id, userId);
    await this.log.note(em, id, 'member-removed', { member: userId });
    await this.log.tell(em, organisation, ['members-changed'], [`user:${userId}`]);
  }

  private async holdWithMembers(
    em: EntityManager,
    me: Actor,
    id: string,
    role: MemberRole,
  ): Promise<{ organisation: Organisation; members: Member[] }> {
    if (!has(me, 'officer') || role !== 'owner') {
      const organisation = await this.access.hold(em, me, id, 'own');
      return { organisation, members: await em.findBy(Member, { organisationId: id }) };
    }
    const organisation = await this.access.holdAny(em, id);
    const members = await em.findBy(Member, { organisationId: id });
    const ownerless = !members.some((member) => member.role === 'owner');
    if (!ownerless) await this.access.may(me, id, 'own');
    return { organisation, members };
  }
}

/** What an owner has offered ends with his being one: nobody comes in, as an owner even, on the word of who is out. */
async function withdrawInvitations(
  em: EntityManager,
  organisationId: string,
  invitedBy: string,
): Promise<void> {
  await em.delete(Invitation, { organisationId, invitedBy });
}
