import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { forbidden, type Refusal } from '../../platform/http/refusal.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { StandingService } from '../organisations/standing.service.js';
import type { Side } from './posting-words.rules.js';

const MAY_HIRE = ['employer', 'agency'];

/** Who may be shown the phone behind a posting: of a vacancy everyone with an account, of a person only who may hire. */
@Injectable()
export class ContactRights {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly standing: StandingService,
  ) {}

  /** Throws 403 unless this person recruits for a verified employer or agency that may publish at this moment. */
  async check(me: Actor, side: Side): Promise<void> {
    if (side === 'demand') return;
    const mine = await this.organisations.memberOrganisations(me.userId);
    for (const { id } of mine.filter((one) => one.role !== 'viewer' && MAY_HIRE.includes(one.kind)))
      if ((await this.standing.look(id)).mayPublish) return;
    throw employersOnly();
  }
}

function employersOnly(): Refusal {
  return forbidden('verified-employer-only', {
    zh: '求职者的联系电话只向通过核验、资质有效的用人单位和人力资源服务机构的招聘人员提供',
    en: 'The phone of a person who looks for work is shown to recruiters of verified employers and agencies only',
  });
}
