import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import { BrokenFile } from './broken-file.js';
import type { RowLimits } from './row-limits.js';
import { checkedArchive } from './xlsx-archive.js';

/** What a thread is told when it starts. */
export interface XlsxSetup {
  path: string;
  limits: RowLimits;
}

/** How many rows there are; then, for each word it gets, some rows, none behind the last; or what is wrong with the file. */
export type XlsxAnswer =
  | { total: number }
  | { rows: string[][] }
  | { broken: { code: string; zh: string; en: string } }
  | { error: string };

/** Most rows, and about most characters, that the other side takes in one turn of its loop. */
const ROWS = 500;
const CHARS = 250_000;

const { path, limits } = workerData as XlsxSetup;
const port = parentPort;
const tell = (answer: XlsxAnswer): void => port?.postMessage(answer);

type Cell = string | number | boolean | Date | null | undefined;

function text(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** No longer than it takes to see that it is too long, or that something stands where nothing may. */
function given(cell: Cell, column: number): string {
  const whole = text(cell);
  return column < limits.columns ? whole.slice(0, limits.cellChars + 1) : whole.trim().slice(0, 1);
}

/** The next rows, which are forgotten here. */
function next(sheet: Cell[][]): string[][] {
  const rows: string[][] = [];
  for (let chars = 0; rows.length < ROWS && chars < CHARS;) {
    const row = sheet.pop()?.map(given);
    if (!row) break;
    rows.push(row);
    for (const cell of row) chars += cell.length;
  }
  return rows;
}

async function open(): Promise<void> {
  const { archive, sheet: at } = await checkedArchive(path, limits);
  const rows: unknown = await readSheet(archive, at);
  const sheet = (rows as Cell[][]).reverse();
  port?.on('message', () => tell({ rows: next(sheet) }));
  tell({ total: sheet.length });
}

void open().catch((error: unknown) => {
  if (error instanceof BrokenFile) tell({ broken: { code: error.code, zh: error.zh, en: error.en } });
  else tell({ error: String(error) });
});
