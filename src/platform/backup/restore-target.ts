import { BrokenOff, ClearFault } from '../config/clear-fault.js';
import type { Db } from '../db/db.js';
import { quoted } from '../db/quoted.js';
import { execute } from '../db/statements.js';
import { type TableShape, tableShapes } from '../db/table-shapes.js';
import { BackupRefused } from './archive-reader.js';
import { dropAllBut, furnishing } from './clear-database.js';
import { MIGRATIONS } from './schema-steps.js';

const UNFINISHED = 'restore_unfinished';
const AWAY = 'DROP TABLE IF EXISTS restore_rehearsal';
/** One of each kind of statement that clearing, the steps of the schema and the rows need. */
const REHEARSAL = [
  AWAY,
  'CREATE TABLE restore_rehearsal (since_at BIGINT)',
  'ALTER TABLE restore_rehearsal ADD COLUMN until_at BIGINT',
  'CREATE INDEX restore_rehearsal_since ON restore_rehearsal (since_at)',
  'INSERT INTO restore_rehearsal (since_at) VALUES (1)',
  'UPDATE restore_rehearsal SET until_at = 2',
  'DELETE FROM restore_rehearsal',
];

const shapes = (db: Db): Promise<TableShape[]> =>
  tableShapes(db.dialect, (sql, values) => db.rows(sql, values));

/** Refuses a database that somebody uses, or that holds anything unless told to; what a broken restore left counts as nothing. */
export async function refuseTarget(db: Db, force: boolean): Promise<void> {
  const others = await connectionsBeside(db);
  if (others > 0)
    throw new BackupRefused({
      zh: `还有 ${others} 个连接在使用该数据库：请先停止所有节点和后台进程`,
      en: `${others} other connections use this database: stop every node and worker first`,
    });
  const tables = await shapes(db);
  if (force || tables.some(({ name }) => name === UNFINISHED)) return;
  for (const { name } of tables) {
    if (name === MIGRATIONS) continue;
    const rows = await db.rows(`SELECT 1 AS found FROM ${quoted(name)} LIMIT 1`);
    if (rows.length > 0) throw notEmpty(`${name} 有内容`, `${name} has rows`);
  }
  const other = await furnishing(db);
  if (other) throw notEmpty(`其中有 ${other}`, `${other} is there`);
}

const notEmpty = (zh: string, en: string): BackupRefused =>
  new BackupRefused({
    zh: `目标数据库不是空的（${zh}），未作任何更改；确要清空并覆盖请加 --force`,
    en: `the target is not empty (${en}); nothing was changed: --force clears it first`,
  });

async function connectionsBeside(db: Db): Promise<number> {
  if (db.dialect === 'sqlite') return 0; // the lock on the folder has kept others out
  const sql =
    'SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()';
  return Number((await db.rows<{ n: number }>(sql))[0]?.n ?? 0);
}

/** From here to {@link finish} no process opens the database for use. */
export async function begin(db: Db): Promise<void> {
  if ((await shapes(db)).some(({ name }) => name === UNFINISHED)) return;
  await rehearse(db);
  await db.tx((em) => execute(em, `CREATE TABLE ${UNFINISHED} (since_at BIGINT)`));
}

/** Whoever lacks a right that the schema asks for learns it while everything is there still, and nobody is shut out by the mark. */
async function rehearse(db: Db): Promise<void> {
  const say = (sql: string): Promise<unknown> => db.tx((em) => execute(em, sql));
  try {
    for (const sql of REHEARSAL) await say(sql);
  } finally {
    await say(AWAY).catch(() => undefined); // what keeps it there has been said
  }
}

export function clear(db: Db): Promise<void> {
  return dropAllBut(db, UNFINISHED);
}

/** Takes away what the steps of the schema may have put into tables; answers the tables. */
export async function emptied(db: Db): Promise<TableShape[]> {
  const tables = (await shapes(db)).filter(({ name }) => name !== UNFINISHED && name !== MIGRATIONS);
  for (const { name } of [...tables].reverse())
    await db.tx((em) => execute(em, `DELETE FROM ${quoted(name)}`));
  return tables;
}

export async function finish(db: Db): Promise<void> {
  await db.tx((em) => execute(em, `DROP TABLE ${UNFINISHED}`));
}

/** Older programs backed up what a broken restore had left, and a part is missing from it. */
export function refuseHalfFilled(tables: readonly { name: string }[]): void {
  if (!tables.some(({ name }) => name === UNFINISHED)) return;
  throw new BackupRefused({
    zh: '该备份取自恢复中途停止的数据库，内容不完整，未作任何更改；请换用另一份备份',
    en: 'this backup was taken of a database that a restore had left half filled; nothing was changed: take another one',
  });
}

/** What fails after the target was cleared leaves it half restored, whatever else it says. */
export async function orHalfRestored(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    const words = {
      zh: '恢复中途停止：原有内容已清空，数据库只恢复了一部分，任何进程都不会打开它；请排除下述原因后重新运行 cli restore',
      en: 'the restore was broken off: what was there is cleared and the database half restored, so no process opens it; mend what follows, then run `cli restore` again',
    };
    throw new BrokenOff(words, error instanceof BackupRefused ? unreadable(error) : error);
  });
}

/** What was whole when it was checked is so no more. */
function unreadable({ what, cause }: BackupRefused): ClearFault {
  const words = {
    zh: `备份文件在恢复期间变得无法读取（${what}）`,
    en: `the backup became unreadable meanwhile (${what})`,
  };
  return new ClearFault(words, { cause });
}

/** A database that a restore left half filled serves nobody. */
export async function refuseHalfRestored(db: Db): Promise<void> {
  refuseUnfinished(await shapes(db));
}

/** The same of tables that are known already. */
export function refuseUnfinished(tables: readonly { name: string }[]): void {
  if (!tables.some(({ name }) => name === UNFINISHED)) return;
  throw new ClearFault({
    zh: '数据库的恢复中途停止，内容不完整：请重新运行 cli restore',
    en: 'a restore into this database was broken off, so a part is missing: run `cli restore` again',
  });
}
