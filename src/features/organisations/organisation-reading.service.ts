import { Injectable } from '@nestjs/common';
import { type Actor, has } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Db } from '../../platform/db/db.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { noOrganisation } from './organisation-refusals.js';
import { fullView, type OrganisationView, publicView } from './organisation-views.js';
import { Organisation } from './organisation.entity.js';
import type { PublicOrganisationView } from './organisations.dto.js';

export interface Seen {
  version: number;
  view: PublicOrganisationView | OrganisationView;
}

/** Shows an organisation as the one who asks may see it; strangers see verified ones only. */
@Injectable()
export class OrganisationReadingService {
  constructor(
    private readonly db: Db,
    private readonly personal: PersonalData,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
  ) {}

  async see(me: Actor | undefined, id: string): Promise<Seen> {
    const organisation = await this.db.read((em) => em.findOneBy(Organisation, { id }));
    if (!organisation) throw noOrganisation();
    const role = me ? await this.access.roleOf(me.userId, id) : null;
    const { version } = organisation;
    if (role) return { version, view: this.full(organisation, role) };
    if (has(me, 'officer')) {
      await this.db.tx((em) => this.log.note(em, id, 'contact-seen'));
      return { version, view: this.full(organisation, null) };
    }
    if (organisation.state !== 'verified') throw noOrganisation();
    return { version, view: publicView(organisation) };
  }

  /** For those who may see all of it. */
  full(organisation: Organisation, role: OrganisationView['myRole']): OrganisationView {
    return fullView(organisation, role, this.personal);
  }
}
