import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, has } from '../../platform/access/actor.js';
import { Db } from '../../platform/db/db.js';
import { lock } from '../../platform/db/statements.js';
import { type Act, allows, type MemberRole } from './membership.rules.js';
import { noOrganisation, notYours, ownOrganisation, wrongState } from './organisation-refusals.js';
import { Organisation } from './organisation.entity.js';

const ROLE = `SELECT m.role FROM organisations o
  LEFT JOIN organisation_members m ON m.organisation_id = o.id AND m.user_id = ? WHERE o.id = ?`;

/** Who may do what for an organisation, read from the database on each question, so that a removal counts at once. */
@Injectable()
export class OrganisationAccess {
  constructor(private readonly db: Db) {}

  /** Null: no member, or no such organisation. */
  async roleOf(userId: string, organisationId: string): Promise<MemberRole | null> {
    return (await this.look(userId, organisationId))?.role ?? null;
  }

  /** The member's role, null for an officer who looks; 404 for strangers, 403 for members who may not. */
  async may(me: Actor, organisationId: string, act: Act): Promise<MemberRole | null> {
    const found = await this.look(me.userId, organisationId);
    if (!found) throw noOrganisation();
    if (found.role) {
      if (allows(found.role, act)) return found.role;
      throw notYours();
    }
    if (act === 'view' && has(me, 'officer')) return null;
    throw noOrganisation();
  }

  /** Holds the organisation's row for a member who wants to change something; a closed one changes no more. */
  async hold(em: EntityManager, me: Actor, organisationId: string, act: Act): Promise<Organisation> {
    const organisation = await this.holdAny(em, organisationId);
    await this.may(me, organisationId, act);
    if (organisation.state === 'closed')
      throw wrongState('单位已注销，不能再修改', 'The organisation is closed');
    return organisation;
  }

  /** Holds the row for an officer who decides about it; about one's own organisation another officer decides. */
  async holdForOfficer(em: EntityManager, me: Actor, organisationId: string): Promise<Organisation> {
    const organisation = await this.holdAny(em, organisationId);
    if (await this.roleOf(me.userId, organisationId)) throw ownOrganisation();
    return organisation;
  }

  /** Holds the row for the clock, or for who has been checked otherwise. */
  async holdAny(em: EntityManager, organisationId: string): Promise<Organisation> {
    const organisation = await lock(em, Organisation, organisationId);
    if (!organisation) throw noOrganisation();
    return organisation;
  }

  private async look(
    userId: string,
    organisationId: string,
  ): Promise<{ role: MemberRole | null } | undefined> {
    const [row] = await this.db.rows<{ role: MemberRole | null }>(ROLE, [userId, organisationId]);
    return row;
  }
}
