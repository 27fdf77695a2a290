import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../src/database/migrations.js';
import { secretsOf } from '../../src/platform/access/secret-keys.js';
import type { Manifest } from '../../src/platform/backup/manifest.js';
import { takeBackup } from '../../src/platform/backup/take-backup.js';
import type { Config } from '../../src/platform/config/config.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { openSnapshot } from '../../src/platform/db/snapshot.js';
import { filePlace } from '../../src/platform/files/file-place.js';
import { type TestDatabase, testDatabase } from './database.js';

/** A database and a folder of its own. */
export interface Place {
  config: Config;
  drop(): Promise<void>;
}

export async function place(): Promise<Place> {
  const database: TestDatabase = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-'));
  const env = { DATA_DIR: dataDir, MODE: 'demo', APP_SECRET: 'x'.repeat(40), ...database.env };
  const drop = async (): Promise<void> => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { config: readConfig(env), drop };
}

/** Takes a backup without the command around it. */
export async function back(
  config: Config,
  path: string,
  progress: () => void = () => undefined,
): Promise<Manifest> {
  const snapshot = await openSnapshot(config);
  const facts = { takenAt: 1, database: config.databaseUrl ? 'mariadb' : 'sqlite' } as const;
  const source = {
    snapshot,
    blobs: filePlace(config),
    migrations,
    secrets: secretsOf(config),
    secretIncluded: false,
    facts,
  };
  try {
    return await takeBackup(source, path, progress);
  } finally {
    await snapshot.close();
  }
}
