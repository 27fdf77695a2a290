import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Db } from '../../platform/db/db.js';
import { PersonalCopyService } from '../accounts/personal-copy.service.js';
import { Posting } from './posting.entity.js';
import { contentOf } from './posting.fields.js';

const MOST = 1000;
const ASKED = `SELECT posting_id AS "posting", day AS "day", at AS "at" FROM posting_contacts
  WHERE account_id = ? ORDER BY id DESC LIMIT ${MOST}`;

/** What postings add to the copy of everything that is stored about a person (个人信息保护法 45). */
@Injectable()
export class PostingPersonalCopy implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly personal: PersonalData,
    private readonly copies: PersonalCopyService,
  ) {}

  onModuleInit(): void {
    this.copies.contribute('postings', (userId) => this.postings(userId));
    this.copies.contribute('phonesShown', (userId) => this.db.rows(ASKED, [userId]));
  }

  private async postings(authorId: string): Promise<object[]> {
    const latest = { where: { authorId }, order: { id: 'DESC' }, take: MOST } as const;
    const rows = await this.db.read((em) => em.find(Posting, latest));
    return rows.map((row) => this.copied(row));
  }

  /** His own whole, with the phone; of what he wrote for an organisation, whose it is, that he did. */
  private copied(row: Posting): object {
    const { id, side, state, organisationId, createdAt, publishedAt, endedAt, contactPhone } = row;
    const when = { createdAt, publishedAt, endedAt };
    if (organisationId !== null) return { id, side, state, organisation: organisationId, ...when };
    const { sourceUrl, confirmed, appeal, decisionNote } = row;
    const decided = { sourceUrl, confirmed, appeal, decisionNote };
    const phone = contactPhone === null ? null : this.personal.open(contactPhone);
    return { id, side, state, ...contentOf(row), contactPhone: phone, ...decided, ...when };
  }
}
