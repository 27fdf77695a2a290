import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalCopyService } from '../accounts/personal-copy.service.js';
import { OrganisationsService } from './organisations.service.js';

/** The memberships in a person's own copy of his data (个人信息保护法 45). */
@Injectable()
export class MemberCopy implements OnModuleInit {
  constructor(
    private readonly copies: PersonalCopyService,
    private readonly organisations: OrganisationsService,
  ) {}

  onModuleInit(): void {
    this.copies.contribute('memberships', async (userId) => {
      const mine = await this.organisations.memberOrganisations(userId);
      return mine.map(({ id, name, kind, role }) => ({ id, name, kind, role }));
    });
  }
}
