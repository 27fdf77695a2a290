import { Injectable } from '@nestjs/common';
import { SealedColumns } from '../../platform/access/sealed-columns.js';

/** What of an organisation is sealed. */
@Injectable()
export class OrganisationSeals {
  constructor(columns: SealedColumns) {
    columns.register(
      { table: 'organisations', key: 'id', sealed: ['contact_name', 'contact_phone'] },
      {
        table: 'organisation_invitations',
        key: 'id',
        sealed: ['phone'],
        hashed: [{ column: 'phone_hash', kind: 'phone', of: 'phone' }],
      },
    );
  }
}
