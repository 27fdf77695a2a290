import { dirname } from 'node:path';
import { ClearFault } from '../config/clear-fault.js';
import type { Migrations } from '../db/schema.js';
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
import { type Sorted, sortTables } from './own-tables.js';
import { sweepParts } from './part-file.js';
import { SealsSeen } from './seals-seen.js';
import { schemaSteps, stepsGone } from './schema-steps.js';

const CHUNK = 64 * 1024;

export interface BackupSource {
  snapshot: Snapshot;
  blobs: BlobPlace;
  /** Every step that this program knows: they tell the tables that are ours. */
  migrations: Migrations;
  /** The one in use first, then the former one where there is one. */
  secrets: string[];
  secretIncluded: boolean;
  facts: Pick<Manifest, 'takenAt' | 'database'>;
}

/** How far: units done of all. */
export type Progress = (done: number, total: number) => void;

/** Writes everything that a clean machine needs into one file; throws and leaves none when anything goes wrong. */
export async function takeBackup(source: BackupSource, path: string, progress: Progress): Promise<Manifest> {
  const steps = await schemaSteps((sql) => source.snapshot.query(sql));
  const tables = await tablesOf(source, steps);
  await sweepParts(dirname(path), source.facts.takenAt);
  const archive = new ArchiveWriter(path);
  try {
    const content = await fill(archive, source, tables, progress);
    const manifest = await addManifest(archive, source, { ...content, steps, leftOut: tables.foreign });
    await archive.finish();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

/** Refuses a schema that a later program made, or of which something is missing: no restore could put it back. */
async function tablesOf(
  { snapshot, migrations }: BackupSource,
  steps: string[],
): Promise<Sorted<TableShape>> {
  const later = steps.find((step) => !migrations.some(({ name }) => name === step));
  if (later)
    throw new ClearFault({
      zh: `数据库结构由更新版本的程序生成（${later}），未生成备份：请用该版本备份`,
      en: `a later version of the program made this schema (${later}); no backup was written: take it with that version`,
    });
  const sorted = await sortTables(snapshot.tables, stepsGone(migrations, steps));
  const lacking = sorted.lacking.join(', ');
  if (lacking)
    throw new ClearFault({
      zh: `数据库中缺少 ${lacking}，未生成备份：请检查数据库用户的权限，或恢复最近的备份`,
      en: `the database lacks ${lacking}; no backup was written: check what its user may see, or restore the last backup`,
    });
  return sorted;
}

type Content = Omit<Manifest, 'format' | 'takenAt' | 'database'>;

async function fill(
  archive: ArchiveWriter,
  source: BackupSource,
  { own }: Sorted<TableShape>,
  progress: Progress,
): Promise<Pick<Content, 'tables' | 'files' | 'damaged' | 'secret'>> {
  const { snapshot, secretIncluded } = source;
  const [secret = ''] = source.secrets;
  const seals = new SealsSeen(source.secrets);
  const known = await snapshot.query<BackedUpFile>('SELECT id, bytes, sha256 FROM files ORDER BY id');
  const total = (await rowsOf(snapshot, own)) + known.length;
  let done = 0;
  const tick = (units: number): void => progress((done += units), total);
  const tables: BackedUpTable[] = [];
  for (const table of own) {
    const rows = seals.watch(tableRows(snapshot, table));
    tables.push(await addTable(archive, table, rows, tick));
  }
  const { files, damaged } = await addFiles(archive, source.blobs, known, tick);
  if (secretIncluded) await archive.add(KEY_FILE, once(secret));
  return { tables, files, damaged, secret: { fingerprints: seals.fingerprints, included: secretIncluded } };
}

async function addManifest(
  archive: ArchiveWriter,
  { facts, secrets: [secret = ''] }: BackupSource,
  { steps, secret: sealed, tables, files, damaged, leftOut }: Content,
): Promise<Manifest> {
  const manifest: Manifest = {
    format: FORMAT,
    ...facts,
    steps,
    secret: sealed,
    tables,
    files,
    damaged,
    leftOut,
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
