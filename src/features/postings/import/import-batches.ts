import { Breath } from '../../../platform/background/breath.js';
import type { ImportedDraft, ImportLookups } from './import-draft.js';
import type { ImportFault } from './import-fault.js';
import { rowPrint } from './fingerprint.js';
import type { ImportMap } from './import-map.js';
import { rememberingLookups } from './import-lookups.js';
import { contentPrint } from './imported-posting.js';
import type { RawRow } from './raw-row.js';
import { externalIdOf, rowToDraft } from './row-to-draft.js';

/** Most rows, and about most characters, that one unit of work takes without keeping timers waiting. */
const BATCH = 100;
/** The first is small and the second not yet large, so that writing begins soon. */
const FIRST = 25;
const CHARS = 100_000;

/** A row as far as it can be read without looking into the database; without `draft` nothing can be made of it. */
export interface ReadRow {
  row: number;
  externalId: string | null;
  title: string;
  draft: ImportedDraft | null;
  fingerprint: string;
  faults: ImportFault[];
  /** The row that says exactly the same, where there is one before. */
  same: number | null;
}

/** Reads rows in batches from the one after `from`; ids that repeat themselves in the file are told apart from those rows too. */
export async function* importBatches(
  rows: AsyncIterable<RawRow>,
  map: ImportMap,
  settings: { today: string; home: string; from: number },
): AsyncGenerator<ReadRow[]> {
  const lookups = await rememberingLookups(settings.today, settings.home);
  const seen = new Map<string, { row: number; print: string }>();
  const breath = new Breath();
  let batch: ReadRow[] = [];
  let chars = 0;
  let most = FIRST;
  for await (const row of rows) {
    await breath.take();
    const id = row.broken ? null : externalIdOf(row, map);
    const first = firstWithId(seen, row, id, map);
    if (row.row <= settings.from) continue;
    const next = first ? repeated(row, id, first) : read(row, id, map, lookups);
    batch.push(next);
    chars += next.draft?.description.length ?? 0;
    if (batch.length < most && chars < CHARS) continue;
    yield batch;
    // Whoever has waited for this one asks what it changes, and is answered before the next is read.
    await breath.now();
    most = Math.min(2 * most, BATCH);
    batch = [];
    chars = 0;
  }
  if (batch.length) yield batch;
}

function read(row: RawRow, id: string | null, map: ImportMap, lookups: ImportLookups): ReadRow {
  const result = rowToDraft(row, map, lookups, id);
  const { externalId, faults } = result;
  if (!result.ok)
    return { row: row.row, externalId, title: '', draft: null, fingerprint: '', faults, same: null };
  const { draft } = result;
  const print = contentPrint(draft, map, row);
  return { row: row.row, externalId, title: draft.title, draft, fingerprint: print, faults, same: null };
}

interface First {
  row: number;
  same: boolean;
}

function firstWithId(
  seen: Map<string, { row: number; print: string }>,
  row: RawRow,
  id: string | null,
  map: ImportMap,
): First | null {
  if (id === null) return null;
  // Without a column of ids the id is the print of the whole row.
  const print = map.externalId === undefined ? id : rowPrint(row.values);
  const first = seen.get(id);
  if (first) return { row: first.row, same: first.print === print };
  seen.set(id, { row: row.row, print });
  return null;
}

function repeated(row: RawRow, externalId: string | null, first: First): ReadRow {
  const fault = {
    field: 'externalId',
    code: 'id-repeated',
    zh: `编号与第 ${first.row} 行重复，内容不同`,
    en: `the id stands in row ${first.row} already, with other content`,
  };
  const faults = first.same ? [] : [fault];
  const same = first.same ? first.row : null;
  return { row: row.row, externalId, title: '', draft: null, fingerprint: '', faults, same };
}
