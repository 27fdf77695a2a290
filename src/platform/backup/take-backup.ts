import { type Cell, type Snapshot, tableRows } from '../db/snapshot.js';
import type { TableShape } from '../db/table-shapes.js';
import type { BlobPlace } from '../files/blob-place.js';
import { ArchiveWriter } from './archive-writer.js';
import {
  type BackedUpFile,
  type BackedUpTable,
  fileEntry,
  FORMAT,
  KEY_FILE,
  type Manifest,
  MANIFEST,
  MANIFEST_MAC,
  manifestMac,
  tableEntry,
} from './manifest.js';
import { SealsSeen } from './seals-seen.js';
import { MIGRATIONS, schemaSteps } from './schema-steps.js';

const CHUNK = 64 * 1024;

export interface BackupSource {
  snapshot: Snapshot;
  blobs: BlobPlace;
  /** The one in use first, then the former one where there is one. */
  secrets: string[];
  secretIncluded: boolean;
  facts: Pick<Manifest, 'takenAt' | 'database'>;
}

/** How far: units done of all. */
export type Progress = (done: number, total: number) => void;

/** Writes everything that a clean machine needs into one file; throws and leaves none when anything goes wrong. */
export async function takeBackup(source: BackupSource, path: string, progress: Progress): Promise<Manifest> {
  const archive = new ArchiveWriter(path);
  try {
    const manifest = await fill(archive, source, progress);
    await archive.finish();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function fill(archive: ArchiveWriter, source: BackupSource, progress: Progress): Promise<Manifest> {
  const { snapshot, facts, secretIncluded } = source;
  const [secret = ''] = source.secrets;
  const seals = new SealsSeen(source.secrets);
  const tables = snapshot.tables.filter(({ name }) => name !== MIGRATIONS);
  const known = await snapshot.query<BackedUpFile>('SELECT id, bytes, sha256 FROM files ORDER BY id');
  const total = (await rowsOf(snapshot, tables)) + known.length;
  let done = 0;
  const tick = (units: number): void => progress((done += units), total);
  const written: BackedUpTable[] = [];
  for (const table of tables) {
    const rows = seals.watch(tableRows(snapshot, table));
    written.push(await addTable(archive, table, rows, tick));
  }
  const { files, damaged } = await addFiles(archive, source.blobs, known, tick);
  if (secretIncluded) await archive.add(KEY_FILE, once(secret));
  const steps = await schemaSteps((sql) => snapshot.query(sql));
  const sealed = { fingerprints: seals.fingerprints, included: secretIncluded };
  const manifest: Manifest = {
    format: FORMAT,
    ...facts,
    steps,
    secret: sealed,
    tables: written,
    files,
    damaged,
  };
  const text = JSON.stringify(manifest, null, 1);
  await archive.add(MANIFEST, once(text));
  await archive.add(MANIFEST_MAC, once(manifestMac(secret, text)));
  return manifest;
}

async function rowsOf(snapshot: Snapshot, tables: TableShape[]): Promise<number> {
  let all = 0;
  for (const { name } of tables)
    all += Number((await snapshot.query<{ n: number }>(`SELECT COUNT(*) AS n FROM \`${name}\``))[0]?.n ?? 0);
  return all;
}

async function addTable(
  archive: ArchiveWriter,
  { name, columns }: TableShape,
  content: AsyncIterable<Cell[]>,
  tick: (rows: number) => void,
): Promise<BackedUpTable> {
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    let text = '';
    let held = 0;
    for await (const row of content) {
      text += `${JSON.stringify(row)}\n`;
      held += 1;
      if (text.length < CHUNK) continue;
      yield text;
      [text, rows] = ['', rows + held];
      tick(held);
      held = 0;
    }
    if (text) yield text;
    rows += held;
    tick(held);
  }
  const { sha256 } = await archive.add(tableEntry(name), lines());
  return { name, columns, rows, sha256 };
}

/** Whatever the store has lost or spoiled by itself is named, and keeps nobody from backing up the rest. */
async function addFiles(
  archive: ArchiveWriter,
  blobs: BlobPlace,
  known: BackedUpFile[],
  tick: (files: number) => void,
): Promise<Pick<Manifest, 'files' | 'damaged'>> {
  const files: BackedUpFile[] = [];
  const damaged: string[] = [];
  for (const { id, sha256 } of known) {
    if (await blobs.exists(id)) {
      // Documents are compressed already.
      const written = await archive.add(fileEntry(id), await blobs.open(id), false);
      files.push({ id, ...written });
      if (written.sha256 !== sha256) damaged.push(id);
    } else damaged.push(id);
    tick(1);
  }
  return { files, damaged };
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
