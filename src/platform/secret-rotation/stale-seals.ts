import { Injectable } from '@nestjs/common';
import { PersonalData } from '../access/personal-data.js';
import { SealedColumns, type SealedTable } from '../access/sealed-columns.js';
import { Db } from '../db/db.js';

export type SealedRow = Record<string, string | null>;

/** Finds what is not sealed with the secret in use. */
@Injectable()
export class StaleSeals {
  constructor(
    private readonly db: Db,
    private readonly personal: PersonalData,
    private readonly columns: SealedColumns,
  ) {}

  /** Rows by the secret that sealed something in them: one that is known here, or one that is not. */
  async count(): Promise<{ known: number; unknown: number }> {
    const found = { known: 0, unknown: 0 };
    for (const table of this.columns.tables)
      for (const column of table.sealed) {
        const seal = `SUBSTR(${column}, 1, ${this.personal.currentSeal.length})`;
        const sql = `SELECT ${seal} AS seal, COUNT(*) AS n FROM ${table.table}
          WHERE ${seal} <> ? GROUP BY ${seal}`;
        const rows = await this.db.rows<{ seal: string; n: number }>(sql, [this.personal.currentSeal]);
        for (const row of rows) found[this.personal.opens(row.seal) ? 'known' : 'unknown'] += Number(row.n);
      }
    return found;
  }

  /** The next rows of a table, in the order of its key, that hold anything not sealed with the secret in use. */
  after(table: SealedTable, key: string, limit: number): Promise<SealedRow[]> {
    const seal = this.personal.currentSeal;
    const stale = table.sealed.map((column) => `SUBSTR(${column}, 1, ${seal.length}) <> ?`).join(' OR ');
    const sql = `SELECT ${[table.key, ...table.sealed].join(', ')} FROM ${table.table}
      WHERE ${table.key} > ? AND (${stale}) ORDER BY ${table.key} LIMIT ${limit}`;
    return this.db.rows<SealedRow>(sql, [key, ...table.sealed.map(() => seal)]);
  }
}
