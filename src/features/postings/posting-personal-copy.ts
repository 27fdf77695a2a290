import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { PersonalCopyService } from '../accounts/personal-copy.service.js';

const MOST = 1000;
const POSTINGS = `SELECT id AS "id", side AS "side", state AS "state", title AS "title", description AS "description",
  source_url AS "sourceUrl", occupation AS "occupation", region AS "region", created_at AS "createdAt", published_at AS "publishedAt",
  ended_at AS "endedAt" FROM postings WHERE author_id = ? ORDER BY id DESC LIMIT ${MOST}`;
const ASKED = `SELECT posting_id AS "posting", day AS "day", at AS "at" FROM posting_contacts
  WHERE account_id = ? ORDER BY id DESC LIMIT ${MOST}`;

/** What postings add to the copy of everything that is stored about a person (个人信息保护法 45). */
@Injectable()
export class PostingPersonalCopy implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly copies: PersonalCopyService,
  ) {}

  onModuleInit(): void {
    this.copies.contribute('postings', (userId) => this.db.rows(POSTINGS, [userId]));
    this.copies.contribute('phonesShown', (userId) => this.db.rows(ASKED, [userId]));
  }
}
