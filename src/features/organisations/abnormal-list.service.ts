import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { wrongState } from './organisation-refusals.js';
import { Organisation } from './organisation.entity.js';
import { StandingChangesService } from './standing-changes.service.js';

/** The list of abnormal operations (异常名录): who is on it publishes nothing; supervision decides, the audit log keeps the history. */
@Injectable()
export class AbnormalListService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly standing: StandingChangesService,
  ) {}

  enter(organisationId: string, reason: string): Promise<void> {
    return this.change(organisationId, this.clock.today(), reason);
  }

  remove(organisationId: string, reason: string): Promise<void> {
    return this.change(organisationId, null, reason);
  }

  private change(id: string, abnormalSince: string | null, reason: string): Promise<void> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.holdAny(em, id);
      if ((organisation.abnormalSince === null) === (abnormalSince === null))
        throw wrongState('名录状态未变', 'It is so already');
      const values = { abnormalSince, abnormalReason: abnormalSince && reason };
      await em.update(Organisation, { id }, values);
      Object.assign(organisation, values);
      await this.log.note(em, id, abnormalSince ? 'abnormal-listed' : 'abnormal-delisted', { reason });
      await this.standing.refresh(em, organisation);
      await this.standing.refreshAgenciesOf(em, id);
    });
  }
}
