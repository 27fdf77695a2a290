import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BrokenFile } from './broken-file.js';
import type { RowLimits } from './row-limits.js';
import { spoolFolder } from './spool-folder.js';

/** A stream that lies in a file of its own until it is dropped. */
export interface Spooled {
  path: string;
  drop(): Promise<void>;
}

/** Sizes must be known and the text seen twice before the first row, so a stream goes to a file first. */
export async function spool(
  input: Readable,
  limits: Pick<RowLimits, 'fileBytes'>,
  signal?: AbortSignal,
): Promise<Spooled> {
  const folder = await spoolFolder();
  const path = join(folder, 'file');
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true });
  let bytes = 0;
  const capped = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > limits.fileBytes ? tooLarge(limits) : null, chunk);
    },
  });
  try {
    await pipeline(input, capped, createWriteStream(path, { mode: 0o600 }), { signal });
  } catch (error) {
    await drop();
    throw error;
  }
  return { path, drop };
}

export function tooLarge(limits: Pick<RowLimits, 'fileBytes'>): BrokenFile {
  const most = Math.floor(limits.fileBytes / 1024 / 1024);
  return new BrokenFile('too-large', `文件超过 ${most} MB`, `the file is larger than ${most} MB`);
}
