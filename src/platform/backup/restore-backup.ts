import { Config } from '../config/config.js';
import type { Db } from '../db/db.js';
import { openDb } from '../db/db.module.js';
import type { Migrations, Schema } from '../db/schema.js';
import { filePlace } from '../files/file-place.js';
import { type ArchiveReader, damaged } from './archive-reader.js';
import { loadTable } from './load-table.js';
import { type BackedUpTable, fileEntry, type Manifest, MANIFEST } from './manifest.js';
import { type OwnTable, sortTables } from './own-tables.js';
import {
  begin,
  clear,
  emptied,
  finish,
  orHalfRestored,
  refuseHalfFilled,
  refuseTarget,
} from './restore-target.js';
import { stepsGone } from './schema-steps.js';
import type { Progress } from './take-backup.js';

export interface Restoring {
  archive: ArchiveReader;
  manifest: Manifest;
  config: Config;
  schema: Pick<Schema, 'entities'> & { migrations: Migrations };
  /** Clears a target that is not empty. */
  force: boolean;
  /** Called when what was there is gone, and no process opens the database any more. */
  onCleared: () => void;
}

/**
 * Fills the database from a verified backup: the schema as it was then, the rows, the files, then the later steps of the
 * schema. Broken off anywhere, it leaves a database that no process opens and that the next restore fills again. Answers
 * the names of what the backup holds and its schema never had, which stays out.
 */
export async function restoreBackup(task: Restoring, progress: Progress): Promise<string[]> {
  const { config, schema, manifest } = task;
  refuseHalfFilled(manifest.tables);
  const then = { ...schema, migrations: stepsGone(schema.migrations, manifest.steps) };
  const { own, foreign, lacking } = await sortTables(manifest.tables, then.migrations);
  if (lacking.length > 0) throw damaged(`${MANIFEST}: ${lacking.join(', ')}`);
  // A storage that is away is noticed while nothing is cleared yet.
  if (manifest.files.length > 0) await filePlace(config).page(null);
  // One connection, so that every other one is somebody else's.
  const alone = new Config({ ...config, databasePool: 1 });
  await using(await openDb(alone, then), async (db) => {
    await refuseTarget(db, task.force);
    await begin(db);
    await orHalfRestored(async () => {
      await clear(db);
      task.onCleared();
      await db.migrate();
      await load(db, task, own, progress);
    });
  });
  await orHalfRestored(async () =>
    using(await openDb(alone, schema), async (db) => {
      await db.migrate();
      await finish(db);
    }),
  );
  return foreign;
}

async function load(
  db: Db,
  { archive, manifest, config }: Restoring,
  tables: OwnTable<BackedUpTable>[],
  progress: Progress,
): Promise<void> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const total = rows + manifest.files.length;
  let done = 0;
  const tick = (units: number): void => progress((done += units), total);
  await emptied(db);
  for (const table of tables) await loadTable(db, archive, table, tick);
  const blobs = filePlace(config);
  for (const { id } of manifest.files) {
    await blobs.write(id, await archive.stream(fileEntry(id)));
    tick(1);
  }
}

async function using(db: Db, work: (db: Db) => Promise<void>): Promise<void> {
  try {
    await work(db);
  } finally {
    await db.close();
  }
}
