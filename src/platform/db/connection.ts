import type { DataSource, EntityManager, Migration } from 'typeorm';

export type Dialect = 'sqlite' | 'mariadb';

/** What differs between the databases: how one transaction and one read are run. */
export interface Connection {
  readonly dialect: Dialect;
  readonly source: DataSource;
  /** The current instant on the database's own clock, as an SQL expression in milliseconds. */
  readonly nowSql: string;
  /** Runs one transaction from begin to commit, again where the database asks for it. */
  unit<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Runs reads that never see an open transaction. */
  reading<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Rows of one SELECT, read as {@link reading} reads but straight from the driver: hot reads pay for no mapping. */
  rows(sql: string, parameters: unknown[]): Promise<unknown[]>;
  /** Goes the steps of the schema that were not gone yet, with no other process at it; answers them. */
  migrate(): Promise<Migration[]>;
  /** Called once the schema stands. */
  ready(): Promise<void>;
  /** Lets tables be dropped in any order; what was referred to is not looked for again. */
  withoutReferences(work: () => Promise<void>): Promise<void>;
  /** Why a commit might be lost in a power cut; empty when it cannot. */
  durabilityFaults(): Promise<string[]>;
  /** Clears the journal of what was overwritten or deleted, unless somebody is at work just now: the next time will do. */
  forgetDeleted(): void;
  close(): Promise<void>;
}
