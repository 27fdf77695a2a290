import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from '../sqlite/driver.js';
import { isAway } from './errors.js';
import { SqliteConnection } from './sqlite.connection.js';

describe('the embedded database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-connection-'));
  let connection: SqliteConnection;
  beforeAll(async () => {
    connection = await SqliteConnection.open(dataDir, { entities: [], migrations: [] });
    await connection.ready();
    await connection.unit((em) => em.query('CREATE TABLE kept (n INTEGER)'));
  });
  afterAll(async () => {
    await connection.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const keep = (n: number) => connection.unit((em) => em.query('INSERT INTO kept (n) VALUES (?)', [n]));
  const kept = () => connection.rows('SELECT n FROM kept ORDER BY n', []);
  /** As SQLite does where a commit finds the disk full: the transaction is gone before anyone asks for it to be undone. */
  const diskFull = () =>
    connection.unit(async (em) => {
      await em.query('ROLLBACK');
      throw new Error('database or disk is full');
    });
  const refused = () => connection.unit(() => Promise.reject(new Error('refused')));

  it('commits what it acknowledges, also after the disk was full and a unit was refused', async () => {
    await expect(diskFull()).rejects.toThrow('disk is full');
    await expect(refused()).rejects.toThrow('refused');
    await keep(1);
    expect(await kept()).toEqual([{ n: 1 }]);
    await Promise.allSettled([diskFull(), refused()]);
    await Promise.allSettled([refused(), keep(2), keep(3)]);
    expect(await kept()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('keeps nothing of those who are told that it did not, where the disk is full in the middle of a group', async () => {
    const told = await Promise.allSettled([keep(4), diskFull(), keep(5)]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect((await kept()).slice(-2)).toEqual([{ n: 3 }, { n: 5 }]);
  });

  it('refuses as one that is away, and within a second, while another program keeps the file locked', async () => {
    const other = new Driver(join(dataDir, 'gongqiao.db'));
    other.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    const refused: unknown = await keep(6).catch((error: unknown) => error);
    const waited = performance.now() - began;
    const next: unknown = await keep(6).catch((error: unknown) => error);
    const waitedNext = performance.now() - began - waited;
    other.close();
    expect([isAway(refused), waited < 3000]).toEqual([true, true]);
    expect([isAway(next), waitedNext < 500]).toEqual([true, true]); // or everything would stand still
    await keep(7);
    expect((await kept()).slice(-2)).toEqual([{ n: 5 }, { n: 7 }]);
    expect(await connection.unit((em) => em.query('PRAGMA busy_timeout'))).toEqual([{ timeout: 1000 }]);
  });

  it('tells nobody that it was kept where the end of a group was not its commit', async () => {
    const savepoint = () =>
      connection.unit(async (em) => {
        await em.query('SAVEPOINT typeorm_1');
        await em.query('INSERT INTO kept (n) VALUES (8)');
        Object.assign(em.queryRunner ?? {}, { transactionDepth: 2 });
      });
    await expect(savepoint()).rejects.toThrow('left open');
    await keep(9);
    expect((await kept()).slice(-2)).toEqual([{ n: 7 }, { n: 9 }]);
  });
});
