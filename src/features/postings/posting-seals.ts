import { Injectable } from '@nestjs/common';
import { SealedColumns } from '../../platform/access/sealed-columns.js';

/** What of a posting is sealed. */
@Injectable()
export class PostingSeals {
  constructor(columns: SealedColumns) {
    columns.register(
      { table: 'postings', key: 'id', sealed: ['contact_phone'] },
      { table: 'posting_held_records', key: 'posting_id', sealed: ['sealed'] },
    );
  }
}
