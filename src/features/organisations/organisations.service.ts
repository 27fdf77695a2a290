import { Injectable } from '@nestjs/common';
import { type Actor, has } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Db } from '../../platform/db/db.js';
import { type Act, allows, type MemberRole } from './membership.rules.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationNames, type PublicOrganisation } from './organisation-names.js';
import type { OrganisationKind, OrganisationState } from './organisation.rules.js';

export interface MemberOrganisation {
  id: string;
  kind: OrganisationKind;
  name: string;
  state: OrganisationState;
  /** The standing that was last noticed; publishing asks StandingService. */
  mayPublish: boolean;
  role: MemberRole;
}

const MINE = `SELECT o.id, o.kind, o.name, o.state, o.may_publish, m.role FROM organisation_members m
  JOIN organisations o ON o.id = m.organisation_id WHERE m.user_id = ? ORDER BY o.id`;

/** What other features ask about organisations and the people who belong to them. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Db,
    private readonly access: OrganisationAccess,
    private readonly names: OrganisationNames,
    private readonly personal: PersonalData,
  ) {}

  membership(userId: string, organisationId: string): Promise<MemberRole | null> {
    return this.access.roleOf(userId, organisationId);
  }

  /** Whether this person works with the postings of an organisation at this moment. */
  async recruits(userId: string, organisationId: string): Promise<boolean> {
    const role = await this.membership(userId, organisationId);
    return role !== null && allows(role, 'recruit');
  }

  /** The member's role, null for an officer who looks; throws 404 for strangers, 403 for members who may not. */
  mayAct(me: Actor, organisationId: string, act: Act): Promise<MemberRole | null> {
    return this.access.may(me, organisationId, act);
  }

  /** Whether someone may hear what happens to an organisation (`org:ID`). */
  async isMemberOrOfficer(actor: Actor | null, organisationId: string): Promise<boolean> {
    if (!actor) return false;
    return has(actor, 'officer') || (await this.access.roleOf(actor.userId, organisationId)) !== null;
  }

  async memberOrganisations(userId: string): Promise<MemberOrganisation[]> {
    type Row = Omit<MemberOrganisation, 'mayPublish'> & { may_publish: number };
    const rows = await this.db.rows<Row>(MINE, [userId]);
    return rows.map(({ may_publish, ...row }) => ({ ...row, mayPublish: Number(may_publish) === 1 }));
  }

  /** Whether the person belongs to an organisation that is verified and in good standing today. */
  async isVerifiedEmployer(userId: string): Promise<boolean> {
    return (await this.memberOrganisations(userId)).some((mine) => mine.mayPublish && mine.role !== 'viewer');
  }

  /**
   * Names that anyone may see, by the id asked for: an organisation's or that of an agency's client, which need not be
   * registered here and then has no id of its own. Ids that are neither are left out.
   */
  publicNames(ids: readonly string[]): Promise<ReadonlyMap<string, PublicOrganisation>> {
    return this.names.of(ids);
  }

  /** The same without waiting; null where they have to be read first. */
  namesAtHand(ids: readonly string[]): ReadonlyMap<string, PublicOrganisation> | null {
    return this.names.at(ids);
  }

  /** The phone at which an organisation is reached; null where it is not there. */
  async contactPhoneOf(organisationId: string): Promise<string | null> {
    const sql = 'SELECT contact_phone AS sealed FROM organisations WHERE id = ?';
    const [row] = await this.db.rows<{ sealed: string }>(sql, [organisationId]);
    return row ? this.personal.open(row.sealed) : null;
  }

  /** Whether an agency has entered this client, whatever has become of its authorisation. */
  async hasClient(agencyId: string, clientId: string): Promise<boolean> {
    const sql = 'SELECT 1 AS found FROM agency_clients WHERE id = ? AND agency_id = ?';
    return (await this.db.rows(sql, [clientId, agencyId])).length > 0;
  }

  /** The members who should hear of what concerns the organisation's work. */
  async memberIds(organisationId: string): Promise<string[]> {
    const sql = 'SELECT user_id FROM organisation_members WHERE organisation_id = ? ORDER BY user_id';
    const rows = await this.db.rows<{ user_id: string }>(sql, [organisationId]);
    return rows.map((row) => row.user_id);
  }
}
