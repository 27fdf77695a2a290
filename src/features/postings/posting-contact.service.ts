import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { notFound } from '../../platform/http/refusal.js';
import { ContactLimit } from './contact-limit.js';
import { ContactRights } from './contact-rights.js';
import { ContactSources } from './contact-sources.js';
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
    private readonly sources: ContactSources,
    private readonly rights: ContactRights,
    private readonly limit: ContactLimit,
  ) {}

  /** The phone of an open posting; 404 for any other, 403 or 429 where it may not be shown. */
  show(me: Actor, id: string): Promise<ContactView> {
    return this.db.tx(async (em) => {
      const posting = await em.findOneBy(Posting, { id, state: 'published' });
      if (!posting?.validUntil || posting.validUntil < this.clock.today()) throw notFound();
      await this.rights.check(me, posting.side);
      const contact = await this.sources.of(posting);
      await this.limit.take(em, me.userId, id, posting.side);
      return contact;
    });
  }

  /** How often the phone was shown, by day, newest first; never to whom. */
  async countsOf(postingId: string): Promise<ContactDayView[]> {
    const rows = await this.db.rows<ContactDayView>(BY_DAY, [postingId]);
    return rows.map(({ day, count }) => ({ day, count: Number(count) }));
  }
}
