import type Database from 'better-sqlite3';

const KEPT = 500;

/** SELECTs of one connection, each prepared once; the longest known is forgotten first. */
export class SqliteStatements {
  private readonly known = new Map<string, Database.Statement<unknown[], unknown>>();

  constructor(private readonly db: Database.Database) {}

  all(sql: string, parameters: unknown[]): unknown[] {
    return this.prepared(sql).all(parameters.map(bound));
  }

  private prepared(sql: string): Database.Statement<unknown[], unknown> {
    const known = this.known.get(sql);
    if (known) return known;
    const statement = this.db.prepare<unknown[], unknown>(sql);
    const [oldest] = this.known.size >= KEPT ? this.known.keys() : [];
    if (oldest !== undefined) this.known.delete(oldest);
    this.known.set(sql, statement);
    return statement;
  }
}

/** SQLite has no truth values. */
function bound(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
