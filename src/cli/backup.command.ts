import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { migrations } from '../database/migrations.js';
import { secretsOf } from '../platform/access/secret-keys.js';
import { nameTaken, NotWritten } from '../platform/backup/not-written.js';
import type { Manifest } from '../platform/backup/manifest.js';
import { refuseUnfinished } from '../platform/backup/restore-target.js';
import { takeBackup } from '../platform/backup/take-backup.js';
import { Clock } from '../platform/clock/clock.js';
import { ClearFault } from '../platform/config/clear-fault.js';
import type { Config } from '../platform/config/config.js';
import { secretThere } from '../platform/config/kept-secret.js';
import { readConfig } from '../platform/config/read-config.js';
import { openSnapshot, type Snapshot } from '../platform/db/snapshot.js';
import { filePlace } from '../platform/files/file-place.js';
import { progressBar } from '../platform/operator/progress-bar.js';
import { whileFilesHeld } from './file-holder.js';
import { backupSummary } from './backup-summary.js';
import { stoppable } from './stoppable.js';

/** `backup`: database, files and, of a demo, its secret in one file, also while the server runs. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('write database, files and keys into one file 备份')
    .argument('<target>', 'a file that does not exist yet, or a folder (made if it ends with /)')
    .action(async (target: string) => {
      const config = readConfig(process.env);
      await refuseUnfit(config);
      const path = await pathFor(target, new Clock().now());
      const manifest = await whileFilesHeld(config, () => backUp(config, path));
      console.log(backupSummary(`已备份到 / backed up to ${path}`, manifest));
      if (manifest.damaged.length) process.exitCode = 1;
    });
}

/** Before files are held for it, which takes a table itself. */
async function refuseUnfit(config: Config): Promise<void> {
  const { databaseUrl, dataDir } = config;
  if (!databaseUrl && !existsSync(join(dataDir, 'gongqiao.db')))
    throw new ClearFault({
      zh: `${dataDir} 中没有数据库：请检查 DATA_DIR`,
      en: `there is no database in ${dataDir}: check DATA_DIR`,
    });
  await reading(config, ({ tables }) => Promise.resolve(refuseTables(tables)));
}

function refuseTables(tables: Snapshot['tables']): void {
  refuseUnfinished(tables);
  if (tables.some(({ name }) => name === 'files')) return;
  throw new ClearFault({
    zh: '数据库中还没有表，无可备份',
    en: 'the database has no tables yet: there is nothing to back up',
  });
}

async function reading<T>(config: Config, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const snapshot = await openSnapshot(config);
  try {
    return await work(snapshot);
  } finally {
    await snapshot.close();
  }
}

/** What ends with a slash is a folder, there already or not: the first night's file must not stand in the second's way. */
async function pathFor(said: string, now: number): Promise<string> {
  const target = resolve(said);
  const found = await stat(target).catch(() => null);
  const folder = found?.isDirectory() ?? /[/\\]$/.test(said);
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const path = folder ? join(target, `gongqiao-${stamp}.zip`) : target;
  if (existsSync(path)) throw nameTaken(path);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    throw new NotWritten(path, cause);
  });
  return path;
}

function backUp(config: Config, path: string): Promise<Manifest> {
  return reading(config, async (snapshot) => {
    refuseTables(snapshot.tables);
    const secrets = secretsOf(config);
    const secretIncluded = secretThere(config.dataDir) === secrets[0];
    const database = config.databaseUrl ? 'mariadb' : 'sqlite';
    const facts = { takenAt: new Clock().now(), database } as const;
    const source = { snapshot, blobs: filePlace(config), migrations, secrets, secretIncluded, facts };
    return stoppable(progressBar(), (progress) => takeBackup(source, path, progress));
  });
}
