import { Config } from '../config/config.js';
import type { Db } from '../db/db.js';
import { openDb } from '../db/db.module.js';
import type { Schema } from '../db/schema.js';
import type { TableShape } from '../db/table-shapes.js';
import { filePlace } from '../files/file-place.js';
import { type ArchiveReader, damaged } from './archive-reader.js';
import { loadTable } from './load-table.js';
import { fileEntry, type Manifest } from './manifest.js';
import { clear, emptied, finish, refuseTarget } from './restore-target.js';
import type { Progress } from './take-backup.js';

export interface Restoring {
  archive: ArchiveReader;
  manifest: Manifest;
  config: Config;
  schema: Pick<Schema, 'entities'> & { migrations: (new () => object)[] };
  /** Clears a target that is not empty. */
  force: boolean;
  /** Called when nothing can be refused any more, before anything is changed. */
  onBegin: () => void;
}

/**
 * Fills the database from a verified backup: the schema as it was then, the rows, the files, then the later steps of the
 * schema. Broken off anywhere, it leaves a database that no process opens and that the next restore fills again.
 */
export async function restoreBackup(task: Restoring, progress: Progress): Promise<void> {
  const { config, schema, manifest } = task;
  const steps = new Set(manifest.steps);
  const then = { ...schema, migrations: schema.migrations.filter(({ name }) => steps.has(name)) };
  // One connection, so that every other one is somebody else's.
  const alone = new Config({ ...config, databasePool: 1 });
  await using(await openDb(alone, then), async (db) => {
    await refuseTarget(db, task.force);
    task.onBegin();
    await clear(db);
    await db.migrate();
    await load(db, task, progress);
  });
  await using(await openDb(alone, schema), async (db) => {
    await db.migrate();
    await finish(db);
  });
}

async function load(db: Db, { archive, manifest, config }: Restoring, progress: Progress): Promise<void> {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const total = rows + manifest.files.length;
  let done = 0;
  const tick = (units: number): void => progress((done += units), total);
  const there = new Map<string, TableShape>((await emptied(db)).map((table) => [table.name, table]));
  for (const table of manifest.tables) {
    const shape = there.get(table.name);
    if (!shape || !table.columns.every((name) => shape.columns.includes(name))) throw damaged(table.name);
    await loadTable(db, archive, table, tick);
  }
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
