import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entities } from '../../src/database/entities.js';
import { HeldCodes1764000000070 } from '../../src/database/migrations/0070-held-codes.js';
import { migrations } from '../../src/database/migrations.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import type { Db } from '../../src/platform/db/db.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { isDuplicate } from '../../src/platform/db/errors.js';
import { execute } from '../../src/platform/db/statements.js';
import { testDatabase } from '../harness/database.js';

/** State, and the day of the last verification. */
const ROWS = [
  ['draft', null],
  ['pending', null],
  ['pending', '2026-01-05'],
  ['verified', '2026-01-06'],
  ['refused', '2026-01-07'],
  ['closed', '2026-01-08'],
] as const;

const INSERT = `INSERT INTO organisations (id, kind, name, credit_code, region, address, industry, size, intro,
  contact_name, contact_phone, state, verified_on, may_publish, may_dispatch, version, event_version, created_at)
  VALUES (?, 'employer', '旧厂', ?, '330211002', '路 1 号', '344', '20-99', '', 'x', 'y', ?, ?, 0, 0, 1, 1, 7)`;

/** Points at organisations, whose table SQLite builds anew for another column. */
const CLIENT = `INSERT INTO agency_clients (id, agency_id, organisation_id, name, credit_code, valid_from, valid_to,
  in_force, created_at) VALUES ('c1', ?, ?, '旧厂', 'CODE2', '2026-01-01', '2026-12-31', 1, 7)`;

describe('organisations from before codes were held', () => {
  let db: Db;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-'));
    drop = async () => {
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    };
    const env = { DATA_DIR: dataDir, MODE: 'demo', APP_SECRET: 'x'.repeat(40), ...database.env };
    const config = readConfig(env);
    const before = migrations.slice(0, migrations.indexOf(HeldCodes1764000000070));
    const old = await openDb(config, { entities, migrations: before });
    await old.migrate();
    await old.tx(async (em) => {
      for (const [at, [state, verifiedOn]] of ROWS.entries())
        await execute(em, INSERT, [`o${at}`, `CODE${at}`, state, verifiedOn]);
      await execute(em, CLIENT, ['o3', 'o2']);
    });
    await old.close();
    db = await openDb(config, { entities, migrations });
    await db.migrate();
  }, 60_000);
  afterAll(async () => {
    await db.close();
    await drop();
  });

  it('hold theirs if an officer has verified them, also while they wait anew', async () => {
    const rows = await db.rows<object>(
      'SELECT id, credit_code, held_code, created_at FROM organisations ORDER BY id',
    );
    const held = [null, null, 'CODE2', 'CODE3', null, null];
    expect(rows.map((row) => Object.values(row))).toEqual(
      ROWS.map((_, at) => [`o${at}`, `CODE${at}`, held[at], 7]),
    );
    expect(await db.rows('SELECT agency_id, organisation_id FROM agency_clients')).toEqual([
      { agency_id: 'o3', organisation_id: 'o2' },
    ]);
  });

  it('share what they state from now on, and hold it once', async () => {
    const stated = ['o9', 'CODE3', 'draft', null];
    await db.tx((em) => execute(em, INSERT, stated));
    const hold = db.tx((em) => execute(em, "UPDATE organisations SET held_code = 'CODE3' WHERE id = 'o9'"));
    expect(isDuplicate(await hold.catch((error: unknown) => error))).toBe(true);
  });

  it('are left as they are by a step that is taken again', async () => {
    await db.tx(async (em) => {
      await execute(em, "UPDATE organisations SET held_code = NULL WHERE id = 'o3'");
      if (em.queryRunner) await new HeldCodes1764000000070().up(em.queryRunner);
    });
    const rows = await db.rows("SELECT id FROM organisations WHERE held_code = 'CODE3'");
    expect(rows).toEqual([]);
  });
});
