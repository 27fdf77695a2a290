import { Injectable } from '@nestjs/common';

export interface SealedTable {
  table: string;
  /** Its one primary key column. */
  key: string;
  /** Columns that hold sealed texts. */
  sealed: string[];
  /** Columns that hold the keyed hash of what a sealed column hides. */
  hashed?: { column: string; kind: string; of: string }[];
}

/** Where sealed personal data lies; each feature names its own columns, so that a new secret reaches them all. */
@Injectable()
export class SealedColumns {
  readonly tables: SealedTable[] = [{ table: 'retired_keys', key: 'id', sealed: ['hash_key'] }];

  register(...tables: SealedTable[]): void {
    this.tables.push(...tables);
  }
}
