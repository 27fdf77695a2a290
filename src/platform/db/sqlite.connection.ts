import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { DataSource, type EntityManager, type Migration } from 'typeorm';
import { ClearFault } from '../config/clear-fault.js';
import Driver from '../sqlite/driver.js';
import type { Connection } from './connection.js';
import { isLocked } from './errors.js';
import type { Schema } from './schema.js';
import { SqliteStatements } from './sqlite.statements.js';
import { UnitQueue } from './unit-queue.js';

const WAITING_UNITS = 2000;
/** The wait for another program that keeps the file locked stops everything here: whoever is refused may ask again. */
const LOCKED_MS = 1000;

/** The embedded database: one writing connection used by one unit at a time, one reading connection beside it. */
export class SqliteConnection implements Connection {
  readonly dialect = 'sqlite';
  readonly nowSql = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
  readonly source: DataSource;
  private readonly queue = new UnitQueue(
    WAITING_UNITS,
    (work) => this.transaction(work),
    () => this.raw.inTransaction,
  );
  /** Units since that were refused because another program kept the file locked. */
  private inVain = 0;
  private reader?: DataSource;
  private statements?: SqliteStatements;

  private constructor(
    private readonly file: string,
    private readonly schema: Schema,
    private readonly processLock: Database.Database,
  ) {
    this.source = new DataSource({
      ...schema,
      type: 'better-sqlite3',
      driver: Driver,
      database: file,
      enableWAL: true,
      timeout: LOCKED_MS,
      prepareDatabase: (db: Database.Database) => {
        db.pragma('synchronous = FULL');
        // What was deleted or overwritten leaves no bytes behind, so that an erased person is not found in the file.
        db.pragma('secure_delete = ON');
      },
    });
  }

  /** Opens `gongqiao.db` in the folder; throws {@link AlreadyRunning} while another process writes it. */
  static async open(dataDir: string, schema: Schema): Promise<SqliteConnection> {
    const lock = lockFolder(dataDir);
    const connection = new SqliteConnection(join(dataDir, 'gongqiao.db'), schema, lock);
    await connection.source.initialize();
    return connection;
  }

  migrate(): Promise<Migration[]> {
    return this.source.runMigrations({ transaction: 'each' });
  }

  async ready(): Promise<void> {
    this.reader = new DataSource({
      ...this.schema,
      type: 'better-sqlite3',
      driver: Driver,
      database: this.file,
      readonly: true,
    });
    await this.reader.initialize();
    this.statements = new SqliteStatements(rawOf(this.reader));
  }

  unit<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.queue.run(() => this.transaction(work));
  }

  reading<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return work((this.reader ?? this.source).manager);
  }

  rows(sql: string, parameters: unknown[]): Promise<unknown[]> {
    if (!this.statements) return this.source.query(sql, parameters);
    try {
      return Promise.resolve(this.statements.all(sql, parameters));
    } catch (fault) {
      return Promise.reject(fault as Error);
    }
  }

  /**
   * What a full disk breaks off SQLite undoes by itself. TypeORM, whose own ROLLBACK is refused then, would take it for open
   * for good and make savepoints of all that follow: acknowledged, and never committed.
   */
  private async transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner(); // the one that they all share
    const outermost = !runner.isTransactionActive;
    const { inVain } = this;
    try {
      const value = await this.source.transaction(work);
      if (outermost && runner.isTransactionActive) throw new Error('a unit of work was left open');
      if (outermost && inVain === this.inVain) this.waitAgain();
      return value;
    } catch (error) {
      if (isLocked(error)) this.waitNoMore();
      throw error;
    } finally {
      if (outermost && runner.isTransactionActive) this.startAfresh();
    }
  }

  /** Who has waited in vain for another program does not wait again until it was seen to be gone: all would stand still. */
  private waitNoMore(): void {
    if (this.inVain++ === 0) this.raw.pragma('busy_timeout = 0');
  }

  private waitAgain(): void {
    if (this.inVain === 0) return;
    this.inVain = 0;
    this.raw.pragma(`busy_timeout = ${LOCKED_MS}`);
  }

  private startAfresh(): void {
    (this.source.driver as unknown as { queryRunner: unknown }).queryRunner = undefined;
    if (this.raw.inTransaction) this.raw.exec('ROLLBACK');
  }

  private get raw(): Database.Database {
    return rawOf(this.source);
  }

  async withoutReferences(work: () => Promise<void>): Promise<void> {
    await this.source.query('PRAGMA foreign_keys = OFF');
    await work().finally(() => this.source.query('PRAGMA foreign_keys = ON'));
  }

  async durabilityFaults(): Promise<string[]> {
    const [row] = await this.source.query<{ synchronous: number }[]>('PRAGMA synchronous');
    return row && row.synchronous >= 2 ? [] : ['SQLite: PRAGMA synchronous is not FULL'];
  }

  /** By a connection of its own that waits for nobody: the writing one may have a transaction open. */
  forgetDeleted(): void {
    const db = new Driver(this.file, { timeout: 0 });
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  }

  async close(): Promise<void> {
    await this.reader?.destroy();
    await this.source.destroy();
    this.processLock.close();
  }
}

/** The driver's own connection behind TypeORM. */
const rawOf = ({ driver }: DataSource): Database.Database =>
  (driver as unknown as { databaseConnection: Database.Database }).databaseConnection;

/** Another process has this data folder open for writing. */
export class AlreadyRunning extends ClearFault {
  constructor(readonly dataDir: string) {
    super({
      zh: `另一个工桥进程正在使用 ${dataDir}：请先停止它，或为本进程设置另一个 DATA_DIR`,
      en: `another Gongqiao process is writing to ${dataDir}; stop it first, or give this one its own DATA_DIR`,
    });
  }
}

/** The file that is locked holds nothing, so that it may go. */
function spoiledLock(file: string, { message }: Error): ClearFault {
  return new ClearFault({
    zh: `${file} 不是本程序的锁文件（${message}）：请在没有工桥进程运行时删除它，其中没有数据`,
    en: `${file} is not the lock that belongs there (${message}): remove it while no Gongqiao process runs; it holds no data`,
  });
}

/** Holds an operating-system lock for as long as the process lives, however it ends. */
function lockFolder(dataDir: string): Database.Database {
  const file = join(dataDir, 'process.lock');
  const lock = new Driver(file, { timeout: 0 });
  try {
    accessSync(file, constants.W_OK); // of a file that can only be read SQLite takes no lock, and says nothing
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    const { code = '' } = error as { code?: string };
    if (code === 'SQLITE_BUSY') throw new AlreadyRunning(dataDir);
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw spoiledLock(file, error as Error);
    throw error;
  }
}
