import type { Readable } from 'node:stream';
import type { Db } from '../db/db.js';
import type { Cell } from '../db/snapshot.js';
import { execute } from '../db/statements.js';
import type { ArchiveReader } from './archive-reader.js';
import { type BackedUpTable, tableEntry } from './manifest.js';
import type { OwnTable } from './own-tables.js';

/** What one statement may carry: under both databases' limits of values and of bytes. */
const MOST_VALUES = 4000;
const MOST_CHARS = 1_000_000;

/** Writes a table's rows in steps; its table must be empty and its parents filled. */
export async function loadTable(
  db: Db,
  archive: ArchiveReader,
  { name, columns, at }: OwnTable<BackedUpTable>,
  tick: (rows: number) => void,
): Promise<void> {
  const into = `INSERT INTO \`${name}\` (${columns.map((column) => `\`${column}\``).join(', ')}) VALUES `;
  const marks = `(${columns.map(() => '?').join(', ')})`;
  let rows: Cell[][] = [];
  let chars = 0;
  const write = async (): Promise<void> => {
    if (rows.length === 0) return;
    const sql = into + rows.map(() => marks).join(', ');
    await db.tx((em) => execute(em, sql, rows.flat()));
    tick(rows.length);
    [rows, chars] = [[], 0];
  };
  for await (const line of lines(await archive.stream(tableEntry(name)))) {
    const found = JSON.parse(line) as Cell[];
    rows.push(at.map((place) => found[place] ?? null));
    chars += line.length;
    if ((rows.length + 1) * columns.length > MOST_VALUES || chars > MOST_CHARS) await write();
  }
  await write();
}

/** By line feeds only: JSON leaves the other characters that end lines in texts as they are. */
async function* lines(bytes: Readable): AsyncGenerator<string> {
  let rest = '';
  bytes.setEncoding('utf8');
  for await (const piece of bytes) {
    const parts = (rest + (piece as string)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest) yield rest;
}
