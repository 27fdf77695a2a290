import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { Refusal } from '../../platform/http/refusal.js';
import { OrganisationDocument } from './document.entity.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { wrongState } from './organisation-refusals.js';
import { Organisation } from './organisation.entity.js';
import { maySubmit } from './organisation.rules.js';
import { StandingChangesService } from './standing-changes.service.js';

/** How an organisation comes before an officer. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly standing: StandingChangesService,
  ) {}

  /** One that is verified stays so meanwhile; its business licence must be among the documents. */
  submit(me: Actor, id: string): Promise<Organisation> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.hold(em, me, id, 'own');
      if (!maySubmit(organisation.state) || organisation.submittedAt !== null) throw waitsAlready();
      const licence = { organisationId: id, kind: 'business-licence' } as const;
      if (!(await em.existsBy(OrganisationDocument, licence))) throw documentMissing();
      const state = organisation.state === 'verified' ? 'verified' : 'pending';
      const values = { state, submittedAt: this.clock.now(), refusalReason: null } as const;
      await em.update(Organisation, { id }, values);
      Object.assign(organisation, values);
      await this.log.tell(em, organisation, ['submitted']);
      await this.standing.refresh(em, organisation);
      return organisation;
    });
  }
}

function waitsAlready(): Refusal {
  return wrongState('已提交，请等待核验', 'It waits for an officer already');
}

function documentMissing(): Refusal {
  const words = { zh: '请先上传营业执照（或登记证书）', en: 'Upload the business licence first' };
  return new Refusal('unprocessable', 'document-missing', words);
}
