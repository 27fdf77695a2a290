import { Injectable } from '@nestjs/common';
import { SealedColumns } from '../../platform/access/sealed-columns.js';

/** What of an account is sealed. */
@Injectable()
export class AccountSeals {
  constructor(columns: SealedColumns) {
    columns.register(
      {
        table: 'accounts',
        key: 'id',
        sealed: ['phone', 'name', 'birth_date'],
        hashed: [{ column: 'phone_hash', kind: 'phone', of: 'phone' }],
      },
      { table: 'account_totp', key: 'account_id', sealed: ['secret', 'pending'] },
    );
  }
}
