import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { NotWritten } from './not-written.js';
import { giveName, partOf } from './part-file.js';

export interface Written {
  bytes: number;
  sha256: string;
}

/** One ZIP file, written as its content comes; it has its name only once it is whole and on the disk. */
export class ArchiveWriter {
  private readonly zip = new ZipFile();
  private readonly done: Promise<void>;
  private readonly failed: Promise<never>;
  private readonly part: string;

  constructor(private readonly path: string) {
    this.part = partOf(path);
    const out = createWriteStream(this.part, { flags: 'wx', mode: 0o600, flush: true });
    const written = new Promise<never>((_, reject) => {
      out.once('error', (cause) => reject(new NotWritten(path, cause)));
    });
    this.done = Promise.race([written, pipeline(this.zip.outputStream, out)]);
    this.failed = new Promise((_, reject) => {
      this.zip.on('error', reject);
      this.done.catch(reject);
    });
    this.failed.catch(() => undefined);
  }

  /** Answers once the last byte of it has gone into the archive. */
  add(name: string, content: AsyncIterable<Buffer | string>, compress = true): Promise<Written> {
    const written = new Promise<Written>((resolve, reject) => {
      const hash = createHash('sha256');
      const told = hashed(content, hash, (bytes) => resolve({ bytes, sha256: hash.digest('hex') }));
      const stream = Readable.from(told, { objectMode: false });
      stream.once('error', reject);
      // Sizes are known only afterwards, and may be beyond what the old format can say.
      const options = { compress, forceZip64Format: true, mode: 0o600 };
      this.zip.addReadStreamLazy(name, options, (take) => take(null, stream));
    });
    return Promise.race([written, this.failed]);
  }

  async finish(): Promise<void> {
    this.zip.end();
    await Promise.race([this.done, this.failed]);
    await giveName(this.part, this.path);
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    (this.zip.outputStream as Readable).destroy();
    await this.done.catch(() => undefined);
    await rm(this.part, { force: true }).catch(() => undefined); // what kept it from being written is told
  }
}

async function* hashed(
  content: AsyncIterable<Buffer | string>,
  hash: Hash,
  end: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of content) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  end(bytes);
}
