import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { Member } from './member.entity.js';
import type { Organisation } from './organisation.entity.js';
import { ORGANISATION_KINDS, type OrganisationKind, ROLE_OF } from './organisation.rules.js';

const OTHERS = `SELECT o.kind FROM organisation_members m JOIN organisations o ON o.id = m.organisation_id
  WHERE m.user_id = ? AND m.organisation_id <> ? AND o.verified_on IS NOT NULL AND o.state <> 'closed'`;

/**
 * The account role of an organisation's kind: members get it with the first verification, or when they join later, and
 * lose it with the last membership that gives it. It opens the workbench; what one may do hangs on membership and standing.
 */
@Injectable()
export class MemberRoles {
  constructor(private readonly accounts: AccountsService) {}

  async grantToAll(em: EntityManager, organisation: Organisation): Promise<void> {
    const members = await em.findBy(Member, { organisationId: organisation.id });
    for (const { userId } of members) await this.accounts.grantRole(userId, ROLE_OF[organisation.kind]);
  }

  async joined(organisation: Organisation, userId: string): Promise<void> {
    if (organisation.verifiedOn !== null) await this.accounts.grantRole(userId, ROLE_OF[organisation.kind]);
  }

  /** After the membership has gone. */
  async left(em: EntityManager, organisation: Organisation, userId: string): Promise<void> {
    const role = ROLE_OF[organisation.kind];
    const others = await em.query<{ kind: OrganisationKind }[]>(OTHERS, [userId, organisation.id]);
    const kept = ORGANISATION_KINDS.some(
      (kind) => ROLE_OF[kind] === role && others.some((o) => o.kind === kind),
    );
    if (!kept) await this.accounts.revokeRole(userId, role);
  }
}
