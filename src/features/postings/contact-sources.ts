import { Injectable } from '@nestjs/common';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Refusal } from '../../platform/http/refusal.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { maskName } from '../reference/name.rules.js';
import type { ContactView } from './posting-contact.dto.js';
import type { Posting } from './posting.entity.js';

/** Whom to call about a posting. */
@Injectable()
export class ContactSources {
  constructor(
    private readonly personal: PersonalData,
    private readonly accounts: AccountsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * The phone that was given with the posting, else that of the organisation that publishes it, else the person's own; a
   * forwarded one has none but what its source gave.
   */
  async of(posting: Posting): Promise<ContactView> {
    const { contactPhone, organisationId, authorId, forwarded, side } = posting;
    if (contactPhone)
      return { phone: this.personal.open(contactPhone), name: await this.nameOf(authorId, side) };
    if (forwarded) throw noPhone();
    if (organisationId) {
      const phone = await this.organisations.contactPhoneOf(organisationId);
      if (!phone) throw noPhone();
      return { phone, name: null };
    }
    const phone = authorId ? (await this.accounts.phoneOf([authorId])).get(authorId) : undefined;
    if (!phone) throw noPhone();
    return { phone, name: await this.nameOf(authorId, 'supply') };
  }

  /** The masked name goes with the person's own phone only. */
  private async nameOf(authorId: string | null, side: string): Promise<string | null> {
    if (!authorId || side !== 'supply') return null;
    const name = (await this.accounts.nameOf([authorId])).get(authorId);
    return name ? maskName(name) : null;
  }
}

function noPhone(): Refusal {
  const words = {
    zh: '该信息没有联系电话，请按来源或单位信息联系',
    en: 'This posting has no phone; turn to its source or its organisation',
  };
  return new Refusal('conflict', 'no-phone', words);
}
