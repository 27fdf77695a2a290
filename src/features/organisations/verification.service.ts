import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute } from '../../platform/db/statements.js';
import { Refusal } from '../../platform/http/refusal.js';
import { initialRuleRows, ruleOfKind } from '../reference/rule-kinds.js';
import { OrganisationDocument } from './document.entity.js';
import { MemberRoles } from './member-roles.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { wrongState } from './organisation-refusals.js';
import { Organisation } from './organisation.entity.js';
import { lastDayOf, maySubmit } from './organisation.rules.js';
import { StandingChangesService } from './standing-changes.service.js';

const RULES = initialRuleRows();
/** Agencies that entered it by its code work for this one from now on, and its owners may end that. */
const KNOW_AS_CLIENT =
  'UPDATE agency_clients SET organisation_id = ? WHERE credit_code = ? AND organisation_id IS NULL';

/** An officer looks at what an organisation shows, before it publishes and again at least every six months. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly standing: StandingChangesService,
    private readonly roles: MemberRoles,
  ) {}

  /** Puts it before an officer; one that is verified stays so meanwhile. Its business licence must be among the documents. */
  submit(me: Actor, id: string): Promise<Organisation> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.hold(em, me, id, 'own');
      if (!maySubmit(organisation.state))
        throw wrongState('已提交，请等待核验', 'It waits for an officer already');
      const licence = { organisationId: id, kind: 'business-licence' } as const;
      if (!(await em.existsBy(OrganisationDocument, licence))) throw documentMissing();
      const state = organisation.state === 'verified' ? 'verified' : 'pending';
      await this.store(em, organisation, { state, submittedAt: this.clock.now(), refusalReason: null });
      await this.log.tell(em, organisation, ['submitted']);
      await this.standing.refresh(em, organisation);
      return organisation;
    });
  }

  verify(id: string): Promise<Organisation> {
    return this.db.tx(async (em) => this.accept(em, await this.access.holdAny(em, id)));
  }

  /** Also takes back a verification that should not have been given, or that was asked for anew and fails. */
  refuse(id: string, reason: string): Promise<Organisation> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.holdAny(em, id);
      if (organisation.state !== 'pending' && organisation.state !== 'verified') throw notWaiting();
      await this.store(em, organisation, { state: 'refused', refusalReason: reason, submittedAt: null });
      await this.log.note(em, id, 'verification-refused', { reason });
      await this.log.tell(em, organisation, ['refused']);
      await this.standing.refresh(em, organisation);
      return organisation;
    });
  }

  /** Verifies an organisation whose row the caller holds, for as long as the rule of its region allows. */
  async accept(em: EntityManager, organisation: Organisation): Promise<Organisation> {
    if (organisation.state !== 'pending' && organisation.state !== 'verified') throw notWaiting();
    const today = this.clock.today();
    const months = ruleOfKind(RULES, 'account-reverification', organisation.region, today)?.value.months;
    if (!months) throw new Error('no rule says how long a verification counts');
    const verifiedUntil = lastDayOf(today, months);
    const values = {
      state: 'verified',
      verifiedOn: today,
      verifiedUntil,
      submittedAt: null,
      refusalReason: null,
    } as const;
    await this.store(em, organisation, values);
    await this.log.note(em, organisation.id, 'verified', { until: verifiedUntil });
    await this.log.tell(em, organisation, ['verified']);
    await this.roles.grantToAll(em, organisation);
    await execute(em, KNOW_AS_CLIENT, [organisation.id, organisation.creditCode]);
    await this.standing.refresh(em, organisation);
    return organisation;
  }

  private async store(
    em: EntityManager,
    organisation: Organisation,
    values: Partial<Organisation>,
  ): Promise<void> {
    await em.update(Organisation, { id: organisation.id }, values);
    Object.assign(organisation, values);
  }
}

function notWaiting(): Refusal {
  return wrongState('该单位没有待核验的申请', 'There is nothing to verify');
}

function documentMissing(): Refusal {
  const words = { zh: '请先上传营业执照（或登记证书）', en: 'Upload the business licence first' };
  return new Refusal('unprocessable', 'document-missing', words);
}
