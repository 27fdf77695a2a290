import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { BrokenFile } from './broken-file.js';
import { openCsv } from './csv-rows.js';
import type { FileFormat } from './file-format.js';
import { sniffFormat } from './file-format.js';
import { spool, tooLarge } from './file-spool.js';
import { openJsonl } from './jsonl-rows.js';
import type { RawRow, RowSource } from './raw-row.js';
import type { RowLimits } from './row-limits.js';
import { ROW_LIMITS } from './row-limits.js';
import type { TextEncoding } from './text-encoding.js';
import { detectEncoding } from './text-encoding.js';
import { openXlsx } from './xlsx-rows.js';

export interface ReadOptions {
  /** Only a claim: a file that is something else is refused. */
  format?: FileFormat;
  encoding?: TextEncoding;
  limits?: Partial<RowLimits>;
  /** Ends opening and reading within moments, by its reason. */
  signal?: AbortSignal;
}

/** A file ready to be read once: iterate `rows` to the end or leave by `break`, or call `close`. */
export interface OpenedFile extends RowSource {
  format: FileFormat;
  encoding?: TextEncoding;
  close(): Promise<void>;
}

/** Opens a file of postings; throws `BrokenFile` for what is wrong with it as a whole, before any row. */
export async function openRows(input: string | Readable, options: ReadOptions = {}): Promise<OpenedFile> {
  const limits = { ...ROW_LIMITS, ...options.limits };
  const spooled = typeof input === 'string' ? undefined : await spool(input, limits, options.signal);
  const path = spooled?.path ?? (input as string);
  const drop = async () => spooled?.drop();
  try {
    const source = await openPath(path, options, limits);
    const rows = untilAborted(source.rows, drop, options.signal);
    const close = async () => {
      await rows.return(undefined);
      await source.release?.();
      await drop();
    };
    return { ...source, rows, close };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Yields every row of a file in order, broken ones marked; see `openRows` for headings and total. */
export async function* readRows(input: string | Readable, options: ReadOptions = {}): AsyncGenerator<RawRow> {
  const file = await openRows(input, options);
  try {
    yield* file.rows;
  } finally {
    await file.close();
  }
}

async function openPath(
  path: string,
  options: ReadOptions,
  limits: RowLimits,
): Promise<RowSource & { format: FileFormat; encoding?: TextEncoding }> {
  const { signal } = options;
  const { size } = await stat(path).catch(() => {
    throw new BrokenFile('unreadable', '文件无法读取', 'the file cannot be read');
  });
  if (size > limits.fileBytes) throw tooLarge(limits);
  const format = await sniffFormat(path).catch((error: unknown) => {
    if (error instanceof BrokenFile) throw error;
    throw new BrokenFile('unreadable', '文件无法读取', 'the file cannot be read');
  });
  if (options.format && options.format !== format) {
    const zh = `文件实际是 ${format.toUpperCase()} 格式`;
    throw new BrokenFile('format-mismatch', zh, `the file is in fact ${format.toUpperCase()}`);
  }
  if (format === 'xlsx') return { format, ...(await openXlsx(path, limits, signal)) };
  const encoding = options.encoding ?? (await detectEncoding(path, signal));
  const source = await (format === 'csv' ? openCsv : openJsonl)(path, encoding, limits, signal);
  return { format, encoding, ...source };
}

async function* untilAborted(
  rows: AsyncIterable<RawRow>,
  drop: () => Promise<unknown>,
  signal?: AbortSignal,
): AsyncGenerator<RawRow> {
  try {
    for await (const row of rows) {
      signal?.throwIfAborted();
      yield row;
    }
  } finally {
    await drop();
  }
}
