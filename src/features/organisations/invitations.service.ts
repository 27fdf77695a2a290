import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { Refusal } from '../../platform/http/refusal.js';
import { maskMobile, normaliseMobile } from '../reference/mobile.rules.js';
import { InvitationAcceptance } from './invitation-acceptance.js';
import { InvitationMessage } from './invitation-message.js';
import { Invitation } from './invitation.entity.js';
import type { InvitationView, Invite, Membership } from './members.dto.js';
import { OrganisationAccess } from './organisation-access.js';
import { noInvitation } from './organisation-refusals.js';

const DAYS = 7;
const MOST_OPEN = 50;

/** Invitations by phone: the token is in the message only, and counts only for the account with that phone. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly access: OrganisationAccess,
    private readonly message: InvitationMessage,
    private readonly acceptance: InvitationAcceptance,
  ) {}

  /** Inviting the same phone again replaces the earlier invitation; the message goes out once it is stored. */
  async invite(me: Actor, id: string, { phone, role }: Invite): Promise<InvitationView> {
    const token = randomBytes(24).toString('base64url');
    const number = normaliseMobile(phone);
    const { invitation, name } = await this.db.tx(async (em) => {
      const organisation = await this.access.hold(em, me, id, 'own');
      const invitation = this.draft(id, me.userId, role, number, token);
      await em.delete(Invitation, {
        organisationId: id,
        phoneHash: In(this.personal.hashes('phone', number)),
      });
      if ((await em.countBy(Invitation, { organisationId: id })) >= MOST_OPEN) throw tooMany();
      await em.insert(Invitation, invitation);
      return { invitation, name: organisation.name };
    });
    await this.message.send(number, name, token, DAYS);
    return this.view(invitation);
  }

  async list(me: Actor, id: string): Promise<InvitationView[]> {
    await this.access.may(me, id, 'own');
    const rows = await this.db.read((em) =>
      em.find(Invitation, { where: { organisationId: id }, order: { id: 'ASC' } }),
    );
    return rows.filter((row) => row.expiresAt > this.clock.now()).map((row) => this.view(row));
  }

  withdraw(me: Actor, id: string, invitationId: string): Promise<void> {
    return this.db.tx(async (em) => {
      await this.access.hold(em, me, id, 'own');
      const { affected } = await em.delete(Invitation, { id: invitationId, organisationId: id });
      if (!affected) throw noInvitation();
    });
  }

  /** Makes the signed-in person a member; works once, for the phone it was sent to, while it has not run out. */
  accept(me: Actor, token: string): Promise<Membership> {
    return this.db.tx(async (em) => {
      const invitation = await this.standing(em, token);
      return this.acceptance.accept(em, invitation, me.userId);
    });
  }

  private async standing(em: EntityManager, token: string): Promise<Invitation> {
    const invitation = await em.findOneBy(Invitation, { tokenHash: hashOf(token) });
    if (!invitation || invitation.expiresAt <= this.clock.now()) throw noInvitation();
    return invitation;
  }

  private draft(
    organisationId: string,
    invitedBy: string,
    role: Invite['role'],
    phone: string,
    token: string,
  ): Invitation {
    const now = this.clock.now();
    return {
      id: uuid(),
      organisationId,
      role,
      phone: this.personal.seal(phone),
      phoneHash: this.personal.hash('phone', phone),
      tokenHash: hashOf(token),
      invitedBy,
      createdAt: now,
      expiresAt: now + DAYS * 86_400_000,
    };
  }

  private view({ id, phone, role, expiresAt }: Invitation): InvitationView {
    return { id, phone: maskMobile(this.personal.open(phone)), role, expiresAt };
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function tooMany(): Refusal {
  const words = { zh: `最多保留 ${MOST_OPEN} 份未接受的邀请`, en: `At most ${MOST_OPEN} open invitations` };
  return new Refusal('conflict', 'too-many-invitations', words);
}
