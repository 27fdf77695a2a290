import type { EntityManager } from 'typeorm';
import type { Connection, Dialect } from './connection.js';
import { stepsOf } from './schema.js';
import { currentUnit, insideUnit, type Unit, withoutUnit } from './unit.js';

export type Work<T> = (em: EntityManager) => Promise<T>;

/** The only door to the data: reads outside a unit see committed rows only, units commit whole or not at all. */
export class Db {
  constructor(private readonly connection: Connection) {}

  get dialect(): Dialect {
    return this.connection.dialect;
  }

  /** SQL for "now" in milliseconds on the database's clock, the only clock that all nodes share. */
  get nowSql(): string {
    return this.connection.nowSql;
  }

  /** Reads; inside a unit through its connection, so it sees the unit's own writes. */
  read<T>(work: Work<T>): Promise<T> {
    const unit = currentUnit();
    return unit ? work(unit.em) : this.connection.reading(work);
  }

  /** Rows of one SELECT, read as {@link read} reads. */
  rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const unit = currentUnit();
    if (unit) return unit.em.query<T[]>(sql, parameters);
    return this.connection.rows(sql, parameters) as Promise<T[]>;
  }

  /**
   * One unit of work; an inner one joins the open one and, when it fails, takes the whole down with it.
   * May run `work` more than once, so `work` does nothing that a rollback cannot undo.
   */
  async tx<T>(work: Work<T>): Promise<T> {
    const open = currentUnit();
    if (open) return join(open, work);
    let after: (() => void)[] = [];
    const result = await this.connection.unit(async (em) => {
      const unit: Unit = { em, open: true, after: [] };
      after = unit.after;
      try {
        const value = await insideUnit(unit, () => work(em));
        if (unit.doomed) throw unit.doomed.reason;
        return value;
      } finally {
        unit.open = false;
      }
    });
    withoutUnit(() => after.forEach((run) => run()));
    return result;
  }

  durabilityFaults(): Promise<string[]> {
    return this.connection.durabilityFaults();
  }

  /** Brings the schema up to date; says which steps it ran. */
  async migrate(): Promise<string[]> {
    const done = await this.connection.migrate();
    await this.connection.ready();
    return done.map((step) => step.name);
  }

  pendingMigrations(): Promise<boolean> {
    return this.connection.source.showMigrations();
  }

  /** Steps that the schema has gone and this program does not know: a later one made them. */
  async laterSteps(): Promise<string[]> {
    const known = new Set(stepsOf(this.connection.source));
    const gone = await this.rows<{ name: string }>('SELECT name FROM migrations ORDER BY timestamp');
    return gone.map(({ name }) => name).filter((name) => !known.has(name));
  }

  /** Lets tables go in any order; for a database of a single connection that nobody else uses. */
  withoutReferences(work: () => Promise<void>): Promise<void> {
    return this.connection.withoutReferences(work);
  }

  /** Clears what was deleted from the embedded database's journal too, when nobody is at work. */
  forgetDeleted(): void {
    this.connection.forgetDeleted();
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

async function join<T>(unit: Unit, work: Work<T>): Promise<T> {
  try {
    return await work(unit.em);
  } catch (reason) {
    unit.doomed ??= { reason };
    throw reason;
  }
}
