import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { marks } from '../../platform/db/statements.js';
import { DemoAccounts, type KnownMembership } from '../accounts/demo-accounts.service.js';

/** What the people of a demo may do within their organisation: three of one firm would look alike without it. */
@Injectable()
export class DemoMemberships implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly demo: DemoAccounts,
  ) {}

  onModuleInit(): void {
    this.demo.tellMemberships(async (userIds) => {
      if (userIds.length === 0) return [];
      const sql = `SELECT m.user_id AS "userId", o.name AS "organisation", m.role AS "membership"
        FROM organisation_members m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.user_id IN (${marks(userIds)})`;
      return this.db.rows<KnownMembership>(sql, userIds);
    });
  }
}
