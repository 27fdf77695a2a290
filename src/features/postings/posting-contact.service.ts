import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { notFound, Refusal } from '../../platform/http/refusal.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { maskName } from '../reference/name.rules.js';
import { ContactLimit } from './contact-limit.js';
import { ContactRights } from './contact-rights.js';
import type { ContactDayView, ContactView } from './posting-contact.dto.js';
import { Posting } from './posting.entity.js';

const DAYS = 100;
const BY_DAY = `SELECT day AS day, COUNT(*) AS count FROM posting_contacts WHERE posting_id = ?
  GROUP BY day ORDER BY day DESC LIMIT ${DAYS}`;

/** Both sides meet by phone: shown to who may see it, limited, and recorded in the same unit that shows it. */
@Injectable()
export class PostingContactService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly accounts: AccountsService,
    private readonly organisations: OrganisationsService,
    private readonly rights: ContactRights,
    private readonly limit: ContactLimit,
  ) {}

  /** The phone of an open posting; 404 for any other, 403 or 429 where it may not be shown. */
  show(me: Actor, id: string): Promise<ContactView> {
    return this.db.tx(async (em) => {
      const posting = await em.findOneBy(Posting, { id, state: 'published' });
      if (!posting?.validUntil || posting.validUntil < this.clock.today()) throw notFound();
      await this.rights.check(me, posting.side);
      const contact = await this.contactOf(posting);
      await this.limit.take(em, me.userId, id, posting.side);
      return contact;
    });
  }

  /** How often the phone was shown, by day, newest first; never to whom. */
  async countsOf(postingId: string): Promise<ContactDayView[]> {
    const rows = await this.db.rows<ContactDayView>(BY_DAY, [postingId]);
    return rows.map(({ day, count }) => ({ day, count: Number(count) }));
  }

  /**
   * The phone that was given with the posting, else that of the organisation that publishes it, else the person's own; a
   * forwarded one has none but what its source gave.
   */
  private async contactOf(posting: Posting): Promise<ContactView> {
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
