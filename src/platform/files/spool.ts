import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Counted, counted } from './counted.js';
import { diskFault } from './files-unavailable.js';

const PIECE = 256 * 1024;

/** Bytes of known length and hash that can be read as often as wanted. */
export interface Spooled extends Counted {
  read(): Readable;
}

/**
 * Lets `work` send what came as a stream: only a stream that ended well is seen. It waits in a file without a name, which
 * is gone with the process, however that ends, and no sender's pace holds a connection to the storage open.
 */
export async function spooled<T>(
  content: Buffer | Readable,
  work: (spool: Spooled) => Promise<T>,
): Promise<T> {
  if (Buffer.isBuffer(content)) {
    const sha256 = createHash('sha256').update(content).digest('hex');
    return work({ bytes: content.length, sha256, read: () => Readable.from([content]) });
  }
  const file = await nameless().catch(rethrowDisk);
  try {
    let sum: Counted = { bytes: 0, sha256: '' };
    const watched = counted(content, (passed) => (sum = passed));
    await file.writeFile(watched).catch(rethrowDisk);
    return await work({ ...sum, read: () => Readable.from(pieces(file, sum.bytes), { objectMode: false }) });
  } finally {
    await file.close();
  }
}

async function* pieces(file: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at);
    if (bytesRead === 0) throw new Error('the spooled file ended early');
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `gongqiao-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

function rethrowDisk(error: unknown): never {
  throw diskFault(error);
}
