import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { Db } from '../../platform/db/db.js';
import { execute } from '../../platform/db/statements.js';
import { mustHaveSeen, sameVersion, type Seen } from '../../platform/http/if-match.js';
import { holdCode } from './credit-code-hold.js';
import { MemberRoles } from './member-roles.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { changedMeanwhile, wrongState } from './organisation-refusals.js';
import { Organisation } from './organisation.entity.js';
import { StandingChangesService } from './standing-changes.service.js';
import { VerificationTerm } from './verification-term.js';

/**
 * Agencies that entered it by its code work for this one from now on, and its owners may end that; also those that knew
 * one by this code that holds it no more.
 */
const KNOW_AS_CLIENT = `UPDATE agency_clients SET organisation_id = ?
  WHERE credit_code = ? AND agency_id <> ? AND (organisation_id IS NULL OR organisation_id <> ?)`;

const FIRST = 1;

/** An officer looks at what an organisation shows, before it publishes and again at least every six months. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly db: Db,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly standing: StandingChangesService,
    private readonly roles: MemberRoles,
    private readonly term: VerificationTerm,
  ) {}

  /** An organisation that has been edited is verified by an officer who says which version he read. */
  verify(me: Actor, id: string, seen: Seen): Promise<Organisation> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.holdForOfficer(em, me, id);
      sameVersion(organisation.version, seen);
      if (organisation.version > FIRST) mustHaveSeen(seen, organisation.version, changedMeanwhile);
      return this.accept(em, organisation);
    });
  }

  /** Also takes back a verification that should not have been given, or that was asked for anew and fails. */
  refuse(me: Actor, id: string, seen: Seen, reason: string): Promise<Organisation> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.holdForOfficer(em, me, id);
      sameVersion(organisation.version, seen);
      return this.reject(em, organisation, reason);
    });
  }

  /** Verifies an organisation whose row the caller holds, for as long as the rule of its region allows; it holds its code. */
  async accept(em: EntityManager, organisation: Organisation): Promise<Organisation> {
    const term = await this.term.from(organisation.region);
    await this.judge(em, organisation, { ...term, state: 'verified', refusalReason: null });
    await holdCode(em, organisation);
    const verdict = { until: term.verifiedUntil, creditCode: organisation.creditCode };
    await this.log.note(em, organisation.id, 'verified', verdict);
    await this.log.tell(em, organisation, ['verified']);
    await this.roles.grantToAll(em, organisation);
    await this.knowAsClient(em, organisation);
    await this.standing.refresh(em, organisation);
    return organisation;
  }

  /** Refuses an organisation whose row the caller holds; its code is free for another. */
  async reject(em: EntityManager, organisation: Organisation, reason: string): Promise<Organisation> {
    await this.judge(em, organisation, { state: 'refused', heldCode: null, refusalReason: reason });
    await this.log.note(em, organisation.id, 'verification-refused', { reason });
    await this.log.tell(em, organisation, ['refused']);
    await this.standing.refresh(em, organisation);
    return organisation;
  }

  private async knowAsClient(em: EntityManager, { id, creditCode }: Organisation): Promise<void> {
    const known = await execute(em, KNOW_AS_CLIENT, [id, creditCode, id, id]);
    if (known > 0) await this.standing.refreshAgenciesOf(em, id);
  }

  private async judge(
    em: EntityManager,
    organisation: Organisation,
    verdict: Partial<Organisation>,
  ): Promise<void> {
    if (organisation.state !== 'pending' && organisation.state !== 'verified')
      throw wrongState('该单位没有待核验的申请', 'There is nothing to verify');
    // Whoever read it before this decision has not seen it: two officers never overrule each other unawares.
    const values = { ...verdict, submittedAt: null, version: organisation.version + 1 };
    await em.update(Organisation, { id: organisation.id }, values);
    Object.assign(organisation, values);
  }
}
