import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { invalid, Refusal } from '../../platform/http/refusal.js';
import type { EnterLicence, LicenceView } from './agency.dto.js';
import { namedDocument } from './document-reference.js';
import { Licence } from './licence.entity.js';
import { decided, type LicenceDecision, needsReason } from './licence.rules.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { noLicence, reasonMissing, termFault, wrongState } from './organisation-refusals.js';
import type { Organisation } from './organisation.entity.js';
import { StandingChangesService } from './standing-changes.service.js';

const MOST_LICENCES = 20;

/** An agency's licences: entered by the agency, confirmed, suspended, revoked and restored by officers. */
@Injectable()
export class LicencesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly standing: StandingChangesService,
  ) {}

  enter(me: Actor, id: string, input: EnterLicence): Promise<LicenceView> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.hold(em, me, id, 'own');
      await this.check(em, organisation, input);
      const licence = this.entered(id, input);
      await em.insert(Licence, licence).catch((error: unknown) => {
        throw isDuplicate(error) ? numberTaken() : error;
      });
      await this.log.note(em, id, 'licence-entered', { licence: licence.id, kind: licence.kind });
      await this.log.tell(em, organisation, ['licence-entered']);
      await this.standing.refresh(em, organisation);
      return licenceView(licence);
    });
  }

  async list(me: Actor, id: string): Promise<LicenceView[]> {
    await this.access.may(me, id, 'view');
    const rows = await this.db.read((em) =>
      em.find(Licence, { where: { organisationId: id }, order: { id: 'ASC' } }),
    );
    return rows.map(licenceView);
  }

  /** An entry that no officer has judged yet may be taken back. */
  takeBack(me: Actor, id: string, licenceId: string): Promise<void> {
    return this.db.tx(async (em) => {
      await this.access.hold(em, me, id, 'own');
      const licence = await em.findOneBy(Licence, { id: licenceId, organisationId: id });
      if (!licence) throw noLicence();
      if (licence.state !== 'entered')
        throw wrongState('许可证已经监管人员处理，不能删除', 'An officer has judged it already');
      await em.delete(Licence, { id: licenceId });
      await this.log.note(em, id, 'licence-taken-back', { licence: licenceId });
    });
  }

  /** An officer's decision; the standing turns in the same unit. */
  decide(
    me: Actor,
    id: string,
    licenceId: string,
    decision: LicenceDecision,
    reason?: string,
  ): Promise<LicenceView> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.holdForOfficer(em, me, id);
      const licence = await em.findOneBy(Licence, { id: licenceId, organisationId: id });
      if (!licence) throw noLicence();
      const state = decided(licence.state, decision);
      if (!state) throw wrongState('许可证当前状态不允许此操作', 'The licence is in another state');
      if (needsReason(decision) && !reason) throw reasonMissing();
      const judged = {
        state,
        stateReason: reason ?? null,
        decidedBy: me.userId,
        decidedAt: this.clock.now(),
      };
      await em.update(Licence, { id: licenceId }, judged);
      await this.log.note(em, id, 'licence-decided', {
        licence: licenceId,
        decision,
        reason: reason ?? null,
      });
      await this.log.tell(em, organisation, ['licence-decided']);
      await this.standing.refresh(em, organisation);
      return licenceView({ ...licence, ...judged });
    });
  }

  private async check(em: EntityManager, { id, kind }: Organisation, input: EnterLicence): Promise<void> {
    if (kind !== 'agency') throw agenciesOnly();
    if (input.kind === 'dispatch' && !input.validTo) throw termMissing();
    if (input.validTo && input.validTo < input.validFrom) throw termFault();
    if (input.documentId) await namedDocument(em, id, input.documentId);
    if ((await em.countBy(Licence, { organisationId: id })) >= MOST_LICENCES)
      throw wrongState(`最多登记 ${MOST_LICENCES} 份许可证`, `At most ${MOST_LICENCES} licences`);
  }

  private entered(organisationId: string, input: EnterLicence): Licence {
    const { kind, number, validFrom, validTo = null, documentId = null } = input;
    const undecided = { state: 'entered', stateReason: null, decidedBy: null, decidedAt: null } as const;
    const scopes = [...new Set(input.scopes)];
    const enteredAt = this.clock.now();
    return {
      id: uuid(),
      organisationId,
      kind,
      number,
      scopes,
      validFrom,
      validTo,
      documentId,
      ...undecided,
      enteredAt,
    };
  }
}

function licenceView(licence: Licence): LicenceView {
  const { id, kind, number, scopes, validFrom, validTo, documentId, state, stateReason, decidedAt } = licence;
  return { id, kind, number, scopes, validFrom, validTo, documentId, state, stateReason, decidedAt };
}

/** 劳务派遣行政许可实施办法: three years, renewable. */
function termMissing(): Refusal {
  const words = {
    zh: '劳务派遣经营许可证有有效期，请填写',
    en: 'must be given: a dispatch licence has a term',
  };
  return invalid({ field: 'validTo', code: 'required', ...words });
}

export function agenciesOnly(): Refusal {
  return wrongState('仅人力资源服务机构适用', 'This is for agencies only');
}

function numberTaken(): Refusal {
  const words = { zh: '该许可证编号已登记', en: 'A licence with this number is entered already' };
  return new Refusal('conflict', 'licence-number-taken', words, {
    fields: [{ field: 'number', code: 'taken', ...words }],
  });
}
