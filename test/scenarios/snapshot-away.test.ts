import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/platform/config/read-config.js';
import { openSnapshot } from '../../src/platform/db/snapshot.js';
import { bareDb, type BareDb } from '../harness/bare-db.js';
import { until } from '../harness/until.js';

describe('the snapshot of a backup on a database server', () => {
  if (process.env.DB !== 'mariadb') return it.skip('looked at with a server', () => undefined);
  let bare: BareDb;
  beforeAll(async () => {
    bare = await bareDb();
  }, 60_000);
  afterAll(() => bare.close());

  it('that is broken off while files are copied says so when it is next asked, and ends nothing else', async () => {
    const snapshot = await openSnapshot(readConfig(bare.env));
    const [{ id } = { id: 0 }] = await snapshot.query<{ id: number }>('SELECT CONNECTION_ID() AS id');
    const faults: unknown[] = [];
    const note = (error: unknown): number => faults.push(error);
    process.on('uncaughtException', note);
    await bare.db.tx((em) => em.query(`KILL ${id}`));
    const left = 'SELECT 1 FROM information_schema.processlist WHERE id = ?';
    await until(async () => (await bare.db.rows(left, [id])).length === 0, 10);
    await expect(snapshot.query('SELECT 1')).rejects.toThrow();
    await snapshot.close();
    process.off('uncaughtException', note);
    expect(faults).toEqual([]);
  }, 30_000);
});
