import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isUUID } from 'class-validator';
import type { Config } from '../config/config.js';

/** The bytes of files in a folder outside the web root, each under its id; never under a name that someone sent. */
export class BlobFolder {
  constructor(private readonly root: string) {}

  /** Durable once it returns: either all bytes are there or none. */
  async write(id: string, content: Buffer | Readable): Promise<void> {
    const folder = this.shardOf(id);
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `${id}.part`);
    await synced(temporary, 'wx', (file) => file.writeFile(content));
    await rename(temporary, this.path(id));
    await synced(folder, 'r');
  }

  path(id: string): string {
    if (!isUUID(id)) throw new Error('a file is found by its id only');
    return join(this.shardOf(id), id);
  }

  open(id: string): Readable {
    return createReadStream(this.path(id));
  }

  async exists(id: string): Promise<boolean> {
    return stat(this.path(id)).then(
      () => true,
      () => false,
    );
  }

  /** Gone afterwards, whether it was there or not. */
  async remove(name: string): Promise<void> {
    await unlink(join(this.shardOf(name), name)).catch(ignoreMissing);
  }

  shards(): Promise<string[]> {
    return readdir(this.root).catch(() => []);
  }

  /** Names in one shard; half-written ones end in `.part`. */
  names(shard: string): Promise<string[]> {
    return readdir(join(this.root, shard)).catch(() => []);
  }

  /** By the last two digits, which are random in a UUIDv7. */
  private shardOf(id: string): string {
    return join(this.root, id.slice(34, 36));
  }
}

/** Where this installation keeps its files. */
export function blobsOf({ dataDir }: Config): BlobFolder {
  return new BlobFolder(join(dataDir, 'files'));
}

type Handle = Awaited<ReturnType<typeof open>>;

async function synced(path: string, flags: string, work?: (file: Handle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await work?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as { code?: string }).code !== 'ENOENT') throw error;
}
