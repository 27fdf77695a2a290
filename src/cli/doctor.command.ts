import type { Command } from 'commander';
import { entities } from '../database/entities.js';
import { migrations } from '../database/migrations.js';
import { refuseHalfRestored } from '../platform/backup/restore-target.js';
import { readConfig } from '../platform/config/read-config.js';
import type { Db } from '../platform/db/db.js';
import { openDb } from '../platform/db/db.module.js';
import { AlreadyRunning } from '../platform/db/sqlite.connection.js';
import type { Diagnosis } from '../platform/operator/doctor.js';
import type { House } from '../platform/operator/house.js';

/** `doctor`: says what is well and what is not, and ends with 1 when something is not. */
export function addDoctorCommand(program: Command, house: House): void {
  program
    .command('doctor')
    .description('look at everything that can quietly go wrong 检查安装')
    .option('--json', 'for programs')
    .action(async ({ json }: { json?: boolean }) => {
      const { ok, checks } = (await behindSchema()) ?? (await house((o) => o.get<Diagnosis>('/diagnosis')));
      if (json) console.log(JSON.stringify({ ok, checks }, null, 2));
      else
        for (const one of checks) {
          const words = one.zh === one.en ? one.zh : `${one.zh} / ${one.en}`;
          console.log(`${one.ok ? '✓' : '✗'} ${one.name.padEnd(12)} ${words}`);
        }
      if (!ok) process.exitCode = 1;
    });
}

/** Of a half restored database the steps that are missing are not what is wrong. */
async function pendingIn(db: Db | null): Promise<boolean> {
  if (db) await refuseHalfRestored(db);
  return (await db?.pendingMigrations()) ?? false;
}

/** Looks before anything is migrated; null when nothing is pending, or when a server runs, which has migrated. */
async function behindSchema(): Promise<Diagnosis | null> {
  const db = await openDb(readConfig(process.env), { entities, migrations }).catch((error: unknown) => {
    if (error instanceof AlreadyRunning) return null;
    throw error;
  });
  const pending = await pendingIn(db).finally(() => db?.close());
  const zh = '数据库结构落后于程序，请先运行 cli migrate';
  const en = 'the schema is behind the program: run `cli migrate` first';
  return pending ? { ok: false, checks: [{ name: 'migrations', ok: false, zh, en }] } : null;
}
