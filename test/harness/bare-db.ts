import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import type { Db } from '../../src/platform/db/db.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { testDatabase } from './database.js';

export interface BareDb {
  db: Db;
  /** For a process of its own that opens the same database. */
  env: Record<string, string>;
  close(): Promise<void>;
}

/** Only the door to a migrated database, without the house around it. */
export async function bareDb(env: Record<string, string> = {}): Promise<BareDb> {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-'));
  const all = {
    DATA_DIR: dataDir,
    MODE: 'demo',
    APP_SECRET: 'x'.repeat(40),
    ...database.env,
    ...env,
  };
  const config = readConfig(all);
  const db = await openDb(config, { entities, migrations });
  await db.migrate();
  return {
    db,
    env: all,
    close: async () => {
      await db.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
