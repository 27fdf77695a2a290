import type Database from 'better-sqlite3';
import { tablesOf } from './fts5.schema.js';
import type { DocumentVersion } from './search.port.js';

/** What an index holds, for the comparison with the database; told by the thread that writes it. */
export class Fts5Contents {
  constructor(private readonly db: Database.Database) {}

  count(index: string): number {
    const found = this.db.prepare(`SELECT count(id) AS documents FROM ${this.rows(index)}`).get();
    return (found as { documents: number }).documents;
  }

  /** Ids after `afterId` in order. */
  versions(index: string, afterId: string | null, limit: number): DocumentVersion[] {
    return this.db
      .prepare(`SELECT id, version FROM ${this.rows(index)} WHERE id > ? ORDER BY id LIMIT ?`)
      .all(afterId ?? '', limit) as DocumentVersion[];
  }

  /** Of the build that is searched now. */
  private rows(index: string): string {
    const found = this.db.prepare('SELECT generation FROM indexes WHERE name = ?').get(index);
    if (!found) throw new Error(`index ${index} is not open`);
    return tablesOf(index, (found as { generation: number }).generation).rows;
  }
}
