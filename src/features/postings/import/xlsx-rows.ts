import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { BrokenFile } from './broken-file.js';
import type { RawRow, RowSource } from './raw-row.js';
import { checkHeadings, rowOf, tooManyRows } from './raw-row.js';
import type { RowLimits } from './row-limits.js';
import { checkedArchive } from './xlsx-archive.js';
import { inTurn } from './xlsx-turn.js';

type Answer = { total: number } | { rows: string[][] } | { error: string };

const MEMORY_MB = 768;
const PATIENCE_MS = 60_000;
const HEADING_AMONG = 10;

/** Runs apart, so that neither a huge sheet nor one cell in the last column takes the process or its time. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.reader);
const text = (cell) => {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
};
readSheet(Buffer.from(workerData.archive), workerData.sheet).then((sheet) => {
  let at = 0;
  parentPort.on('message', () => {
    const rows = sheet.slice(at, at + 500).map((row) => row.map(text));
    at += 500;
    parentPort.postMessage({ rows });
  });
  parentPort.postMessage({ total: sheet.length });
}).catch((error) => parentPort.postMessage({ error: String(error && error.message) }));
`;

/** Opens the first sheet of an XLSX file that people see, after its declared and real sizes have been checked. */
export function openXlsx(path: string, limits: RowLimits): Promise<RowSource> {
  return inTurn(() => openChecked(path, limits));
}

async function openChecked(path: string, limits: RowLimits): Promise<RowSource> {
  const { archive, sheet } = await checkedArchive(path, limits);
  const reader = createRequire(import.meta.url).resolve('read-excel-file/node');
  const worker = new Worker(READER, {
    eval: true,
    execArgv: [],
    workerData: { archive, reader, sheet },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    const opened = await answer(worker);
    if (!('total' in opened)) throw damaged();
    const first = await batch(worker);
    const at = headingAt(first);
    const total = opened.total - at - 1;
    if (total > limits.rows) throw tooManyRows(limits);
    const headings = checkHeadings(first[at] ?? [], limits);
    const rows = xlsxRows(worker, first, at, headings, limits);
    return { headings, total, rows, release: () => worker.terminate() };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

async function* xlsxRows(
  worker: Worker,
  first: string[][],
  at: number,
  headings: string[],
  limits: RowLimits,
): AsyncGenerator<RawRow> {
  try {
    let row = at + 1;
    for (let rows = first.slice(at + 1); rows.length; rows = await batch(worker)) {
      for (const cells of rows) {
        row += 1;
        if (cells.some((cell) => cell !== '')) yield rowOf(row, headings, cells, limits);
      }
    }
  } finally {
    await worker.terminate();
  }
}

/** Above the headings there may be a title line of one cell. */
function headingAt(rows: string[][]): number {
  const filled = rows.slice(0, HEADING_AMONG).map((cells) => cells.filter((cell) => cell !== '').length);
  const wide = filled.findIndex((count) => count > 1);
  return Math.max(wide >= 0 ? wide : filled.findIndex((count) => count > 0), 0);
}

async function batch(worker: Worker): Promise<string[][]> {
  worker.postMessage('more');
  const given = await answer(worker);
  if (!('rows' in given)) throw damaged();
  return given.rows;
}

function answer(worker: Worker): Promise<Answer> {
  worker.ref();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(tooMuch())), PATIENCE_MS);
    const message = (given: Answer) => settle(() => resolve(given));
    const failure = () => settle(() => reject(tooMuch()));
    const settle = (then: () => void) => {
      clearTimeout(timer);
      worker.unref();
      worker.off('message', message).off('error', failure).off('exit', failure);
      then();
    };
    worker.on('message', message).on('error', failure).on('exit', failure);
  });
}

function damaged(): BrokenFile {
  return new BrokenFile(
    'sheet-malformed',
    'XLSX 工作表无法读取',
    'the sheet of the XLSX file cannot be read',
  );
}

function tooMuch(): BrokenFile {
  return new BrokenFile('sheet-too-large', 'XLSX 工作表过大', 'the sheet of the XLSX file is too large');
}
