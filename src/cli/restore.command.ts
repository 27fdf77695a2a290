import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { entities } from '../database/entities.js';
import { migrations } from '../database/migrations.js';
import { secretsOf } from '../platform/access/secret-keys.js';
import { ArchiveReader, BackupRefused } from '../platform/backup/archive-reader.js';
import { KEY_FILE, type Manifest } from '../platform/backup/manifest.js';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { checkSecret, readManifest, verifyBackup } from '../platform/backup/verify-backup.js';
import type { Config } from '../platform/config/config.js';
import { keepSecret, keptSecretFile, refuseSecretPlace } from '../platform/config/kept-secret.js';
import { readConfig } from '../platform/config/read-config.js';
import type { JobView } from '../platform/jobs/job.js';
import type { House } from '../platform/operator/house.js';
import { progressBar } from '../platform/operator/progress-bar.js';
import { backupSummary } from './backup-summary.js';
import { stoppable } from './stoppable.js';

/** `restore`: puts a backup into an empty database and its file store, and builds the search index. */
export function addRestoreCommand(program: Command, house: House): void {
  program
    .command('restore')
    .description('put a backup back, with the server stopped 恢复备份')
    .argument('<file>')
    .option('--force', 'clear a target that is not empty')
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      const archive = await ArchiveReader.open(file);
      try {
        const steps = migrations.map(({ name }) => name);
        const manifest = await readManifest(archive, steps);
        const restored = await restore(archive, manifest, force);
        console.log(backupSummary(`已从 ${file} 恢复 / restored from ${file}`, restored));
      } finally {
        archive.close();
      }
      await house(async (operator) => {
        const job = await operator.post<JobView>('/reindex');
        const { state, result } = await operator.follow(job, () => undefined);
        const documents = (result as { documents?: number } | null)?.documents ?? 0;
        if (state === 'done')
          return console.log(`${String(documents).padStart(10)}  索引 in the search index`);
        console.error(
          '索引未能重建，请稍后运行 cli reindex / the search index was not built: run `cli reindex`',
        );
        process.exitCode = 1;
      });
    });
}

/** Answers the manifest of what was put back: older backups also hold what others had put into the database. */
async function restore(archive: ArchiveReader, manifest: Manifest, force: boolean): Promise<Manifest> {
  const { config, keep } = await configFor(archive, manifest);
  const secrets = secretsOf(config);
  checkSecret(manifest, secrets);
  console.error('核对备份 / checking the backup');
  await stoppable(progressBar(), (progress) => verifyBackup(archive, manifest, secrets, progress));
  const schema = { entities, migrations };
  const onCleared = (): void => {
    console.error('恢复 / restoring');
    keep();
  };
  const task = { archive, manifest, config, schema, force, onCleared };
  const foreign = await stoppable(progressBar(), (progress) => restoreBackup(task, progress));
  const tables = manifest.tables.filter(({ name }) => !foreign.includes(name));
  return { ...manifest, tables, leftOut: [...(manifest.leftOut ?? []), ...foreign] };
}

/** A demo's secret comes with its backup and replaces the one that an empty folder may have made for itself. */
async function configFor(
  archive: ArchiveReader,
  manifest: Manifest,
): Promise<{ config: Config; keep: () => void }> {
  if (ownSecret() || !manifest.secret.included) return { config: configOf(), keep: () => undefined };
  const secret = await archive.text(KEY_FILE);
  const config = readConfig({ ...process.env, APP_SECRET: secret });
  if (config.mode === 'production') readConfig(process.env); // which says that production asks for its own
  refuseSecretPlace(config.dataDir);
  return { config, keep: () => keepSecret(config.dataDir, secret) };
}

/** A variable that is set to nothing, as Compose does, is none. */
function ownSecret(): string | undefined {
  return process.env['APP_SECRET']?.trim() || undefined;
}

/** Without making a secret of its own, which could not be the right one. */
function configOf(): Config {
  const probe = readConfig({
    ...process.env,
    APP_SECRET: ownSecret() ?? randomBytes(32).toString('hex'),
  });
  if (ownSecret() || existsSync(keptSecretFile(probe.dataDir))) return readConfig(process.env);
  throw new BackupRefused({
    zh: '该备份不含密钥：请将 APP_SECRET 设为备份时所用的密钥',
    en: 'this backup comes without its secret: set APP_SECRET to the one that was used when it was taken',
  });
}
