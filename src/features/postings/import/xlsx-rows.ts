import type { Worker } from 'node:worker_threads';
import { startThread } from '../../../platform/background/start-thread.js';
import { BrokenFile } from './broken-file.js';
import type { RawRow, RowSource } from './raw-row.js';
import { checkHeadings, rowOf, tooManyRows } from './raw-row.js';
import type { RowLimits } from './row-limits.js';
import type { XlsxAnswer } from './xlsx.worker.js';
import { inTurn } from './xlsx-turn.js';

const MEMORY_MB = 768;
const PATIENCE_MS = 60_000;
const HEADING_AMONG = 10;
/** The id of a thread that is no more. */
const ENDED = -1;

/**
 * Opens the first sheet of an XLSX file that people see, after its declared and real sizes have been checked: in a thread
 * of its own, so that neither a huge sheet nor one cell in the last column takes the process or its time. The thread ends
 * with the rows, or at once when the signal comes.
 */
export function openXlsx(path: string, limits: RowLimits, signal?: AbortSignal): Promise<RowSource> {
  return inTurn(() => openApart(path, limits, signal), signal);
}

async function openApart(path: string, limits: RowLimits, signal?: AbortSignal): Promise<RowSource> {
  const worker = startThread(
    new URL('./xlsx.worker.js', import.meta.url),
    { path, limits },
    { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } },
  );
  // Between two answers nobody listens; the next one finds it gone.
  worker.on('error', () => undefined);
  const end = () => worker.terminate();
  const leave = () => void end();
  signal?.addEventListener('abort', leave);
  worker.once('exit', () => signal?.removeEventListener('abort', leave));
  try {
    const opened = await answer(worker);
    if (!('total' in opened)) throw damaged();
    const first = await batch(worker);
    const at = headingAt(first);
    const total = opened.total - at - 1;
    if (total > limits.rows) throw tooManyRows(limits);
    const headings = checkHeadings(first[at] ?? [], limits);
    const rows = xlsxRows(worker, first, at, headings, limits);
    return { headings, total, rows, release: end };
  } catch (error) {
    await end();
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

/** What the thread says next; what it finds wrong with the file is thrown. */
function answer(worker: Worker): Promise<Exclude<XlsxAnswer, { broken: object }>> {
  if (worker.threadId === ENDED) return Promise.reject(tooMuch());
  worker.ref();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(tooMuch())), PATIENCE_MS);
    const message = (given: XlsxAnswer) =>
      settle(() => ('broken' in given ? reject(broken(given)) : resolve(given)));
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

function broken({ broken: { code, zh, en } }: Extract<XlsxAnswer, { broken: object }>): BrokenFile {
  return new BrokenFile(code, zh, en);
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
