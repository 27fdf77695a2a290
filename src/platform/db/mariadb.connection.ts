import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, RowDataPacket } from 'mysql2';
import { DataSource, type EntityManager, type Migration } from 'typeorm';
import { ClearFault } from '../config/clear-fault.js';
import type { Connection } from './connection.js';
import { errorNumber } from './errors.js';
import { mariadbAddress } from './mariadb.address.js';
import { aloneAtSchema } from './mariadb.alone.js';
import { type Schema, stepsOf } from './schema.js';

const ATTEMPTS = 12;
/** Deadlock (on a cluster also at COMMIT), lock wait timeout, row changed since it was read. */
const AGAIN = new Set([1213, 1205, 1020]);
/**
 * A process that stands still in the middle of a unit (stopped, frozen, cut off) loses its connection, and with it its
 * locks, so that the others wait no longer than a lease lasts. MySQL reads past the part that only MariaDB knows.
 */
const PATIENCE =
  'SET SESSION innodb_lock_wait_timeout = 15 /*M!100300 , SESSION idle_transaction_timeout = 10 */';
/** Said once to each connection: before each unit it would be one more way to the server and back. */
const ISOLATION = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';

/** MariaDB or MySQL over a pool; a whole unit is run again when the database picked it as a loser. */
export class MariadbConnection implements Connection {
  readonly dialect = 'mariadb';
  readonly nowSql = 'CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)';
  readonly source: DataSource;

  /** `?socketPath=` in the address reaches a server on the same machine without the network. */
  private constructor(
    private readonly url: string,
    schema: Schema,
    pool: number,
  ) {
    const { socketPath } = mariadbAddress(url);
    this.source = new DataSource({
      ...schema,
      type: 'mysql',
      url,
      socketPath,
      charset: 'utf8mb4_bin',
      timezone: 'Z',
      bigNumberStrings: false,
      supportBigNumbers: true,
      poolSize: pool,
      // A stack for each statement is dear, and one that fails gets TypeORM's.
      extra: { decimalNumbers: true, maxIdle: pool, enableKeepAlive: true, trace: false },
    });
  }

  static async open(url: string, schema: Schema, pool: number): Promise<MariadbConnection> {
    const connection = new MariadbConnection(url, schema, pool);
    await connection.source.initialize();
    await connection.prepareSessions();
    await connection.checkCollation();
    return connection;
  }

  /** What TypeORM opened, for what it does not offer itself. */
  private get pool(): Pool {
    return (this.source.driver as unknown as { pool: Pool }).pool;
  }

  /** On the connection that is there already and on each that the pool opens later. */
  private async prepareSessions(): Promise<void> {
    for (const setting of [ISOLATION, PATIENCE]) {
      this.pool.on('connection', (connection) => void connection.query(setting));
      await this.source.query(setting);
    }
  }

  private async checkCollation(): Promise<void> {
    const [row] = await this.source.query<{ c: string }[]>('SELECT @@collation_database AS c');
    if (row?.c === 'utf8mb4_bin') return;
    await this.source.destroy();
    throw new ClearFault(
      `DATABASE_URL: the database's collation is ${row?.c}, not utf8mb4_bin; ` +
        'run ALTER DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin before the first migration',
    );
  }

  /** Processes that start at once would make the same columns twice; those that find nothing to do wait for nobody. */
  async migrate(): Promise<Migration[]> {
    if (!(await this.isBehind())) return [];
    return aloneAtSchema(this.url, () => this.source.runMigrations({ transaction: 'each' }));
  }

  /** Without making the table that says so, as TypeORM does, which two would make at once. */
  private async isBehind(): Promise<boolean> {
    const gone = await this.source.query<{ name: string }[]>('SELECT name FROM migrations').catch(() => []);
    const names = new Set(gone.map(({ name }) => name));
    return stepsOf(this.source).some((name) => !names.has(name));
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  async unit<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !AGAIN.has(errorNumber(error))) throw error;
        await pause(Math.random() * 10 * 2 ** Math.min(attempt, 6));
      }
    }
  }

  reading<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return work(this.source.manager);
  }

  rows(sql: string, parameters: unknown[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      this.pool.query<RowDataPacket[]>(sql, parameters, (error, rows) =>
        error ? reject(error) : resolve(rows),
      );
    });
  }

  async withoutReferences(work: () => Promise<void>): Promise<void> {
    await this.source.query('SET SESSION foreign_key_checks = 0');
    await work().finally(() => this.source.query('SET SESSION foreign_key_checks = 1'));
  }

  async durabilityFaults(): Promise<string[]> {
    const [row] = await this.source.query<Record<string, number>[]>(
      'SELECT @@innodb_flush_log_at_trx_commit AS flush_log, @@log_bin AS log_bin, @@sync_binlog AS sync_binlog',
    );
    const faults: string[] = [];
    if (row?.flush_log !== 1) faults.push('MariaDB: innodb_flush_log_at_trx_commit is not 1');
    if (row?.log_bin && row.sync_binlog !== 1) faults.push('MariaDB: sync_binlog is not 1');
    return faults;
  }

  /** The server purges by itself; how long it keeps its binary log is its own setting. */
  forgetDeleted(): void {
    return;
  }

  close(): Promise<void> {
    return this.source.destroy();
  }
}
