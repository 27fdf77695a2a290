import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { Config } from '../../src/platform/config/config.js';
import type { Db } from '../../src/platform/db/db.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { openSnapshot } from '../../src/platform/db/snapshot.js';
import { type Place, place } from '../harness/backup-place.js';
import { until } from '../harness/until.js';

const AT_ONCE = 4;

describe('processes that start at once on a database without a schema', () => {
  if (process.env.DB !== 'mariadb') return it.skip('looked at with a server', () => undefined);
  let target: Place;
  let all: Db[];
  beforeAll(async () => {
    target = await place();
    // Of a single connection, as a restore has it: the lock must not ask for that one.
    const config = new Config({ ...target.config, databasePool: 1 });
    all = await Promise.all(Array.from({ length: AT_ONCE }, () => openDb(config, { entities, migrations })));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(all.map((db) => db.close()));
    await target.drop();
  });

  it('have one of them make it, once', async () => {
    const done = await Promise.all(all.map((db) => db.migrate()));
    expect(done.map((steps) => steps.length).sort()).toEqual([0, 0, 0, migrations.length]);
    const [first] = all;
    const rows = await first?.rows<{ name: string }>('SELECT name FROM migrations ORDER BY timestamp');
    expect(rows?.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  }, 60_000);

  it('make it also where the address says more than they ask of it, meant for other programs', async () => {
    const other = await place();
    const url = new URL(other.config.databaseUrl ?? '');
    for (const [name, said] of Object.entries({ ssl: 'true', sslmode: 'REQUIRED' }))
      url.searchParams.set(name, said);
    const config = new Config({ ...other.config, databaseUrl: url.href });
    const db = await openDb(config, { entities, migrations });
    expect(await db.migrate().finally(() => db.close())).toHaveLength(migrations.length);
    const snapshot = await openSnapshot(config);
    expect(snapshot.tables.map(({ name }) => name)).toContain('migrations');
    await snapshot.close();
    await other.drop();
  }, 60_000);

  it('do not go ahead where their connection breaks while they wait for one another', async () => {
    const other = await place();
    const holder = await createConnection(other.config.databaseUrl ?? '');
    await holder.query("SELECT GET_LOCK(CONCAT('gongqiao.', MD5(DATABASE())), 0)");
    const db = await openDb(other.config, { entities, migrations });
    const migrated = expect(db.migrate()).rejects.toThrow('Connection lost');
    let waiting: number | undefined;
    await until(async () => {
      const sql =
        "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND state = 'User lock'";
      [waiting] = (await db.rows<{ id: number }>(sql)).map(({ id }) => id);
      return waiting !== undefined;
    });
    await holder.query(`KILL ${waiting}`);
    await migrated;
    expect(await db.rows('SHOW TABLES')).toEqual([]);
    await db.close();
    await holder.end();
    await other.drop();
  }, 60_000);

  it('wait for nobody who stands still where there is nothing to do', async () => {
    const holder = await createConnection(target.config.databaseUrl ?? '');
    await holder.query("SELECT GET_LOCK(CONCAT('gongqiao.', MD5(DATABASE())), 0)");
    expect(await all[0]?.migrate()).toEqual([]);
    await holder.end();
  }, 20_000);
});
