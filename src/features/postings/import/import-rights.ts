import { Injectable } from '@nestjs/common';
import { forbidden } from '../../../platform/http/refusal.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import type { ImportOwner } from './imported-posting.js';

/** Rights may go while a file is read or waits: what is left of it is not brought in any more. */
@Injectable()
export class ImportRights {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly accounts: AccountsService,
  ) {}

  /** Throws 403 unless whoever sent the file may still bring postings in for this owner. */
  async check({ authorId, organisationId }: ImportOwner): Promise<void> {
    if (authorId === null) return;
    const may = organisationId
      ? await this.organisations.recruits(authorId, organisationId)
      : await this.accounts.holds(authorId, ['staff', 'officer']);
    if (may) return;
    throw forbidden('import-rights-gone', {
      zh: '导入期间发布权限已被收回，其余各行未导入',
      en: 'The right to bring postings in was taken away meanwhile; the rows that were left have not come in',
    });
  }
}
