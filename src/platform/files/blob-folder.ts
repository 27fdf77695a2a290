import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { blobId, type BlobPage, BlobPlace } from './blob-place.js';
import { diskFault, FileGone } from './files-unavailable.js';

const ID_LENGTH = 36;

/** The bytes of files in a folder outside the web root. */
export class BlobFolder extends BlobPlace {
  constructor(private readonly root: string) {
    super();
  }

  get name(): string {
    return this.root;
  }

  async write(id: string, content: Buffer | Readable): Promise<void> {
    const folder = this.shardOf(blobId(id));
    const part = join(folder, `${id}.${randomBytes(4).toString('hex')}.part`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await synced(part, 'wx', (file) => file.writeFile(content));
      await rename(part, join(folder, id));
      await synced(folder, 'r');
    } catch (error) {
      await unlink(part).catch(() => undefined);
      throw diskFault(error);
    }
  }

  async open(id: string): Promise<Readable> {
    const file = await open(this.path(id)).catch((error: unknown) => {
      throw missing(error) ? new FileGone() : diskFault(error);
    });
    return file.createReadStream();
  }

  exists(id: string): Promise<boolean> {
    return stat(this.path(id)).then(() => true, elseThrow(false));
  }

  async remove(id: string): Promise<void> {
    const folder = this.shardOf(blobId(id));
    const names = (await listed(folder)).filter((name) => name.startsWith(id));
    await Promise.all(names.map((name) => unlink(join(folder, name)).catch(elseThrow(undefined))));
  }

  /** A shard a page; what is half-written stands under its id too. */
  async page(from: string | null): Promise<BlobPage> {
    const shards = (await listed(this.root)).sort();
    const at = shards.findIndex((shard) => shard >= (from ?? ''));
    const shard = shards[at];
    if (shard === undefined) return { ids: [], next: null };
    const names = await listed(join(this.root, shard));
    const ids = [...new Set(names.map((name) => name.slice(0, ID_LENGTH)))];
    return { ids, next: shards[at + 1] ?? null };
  }

  private path(id: string): string {
    return join(this.shardOf(blobId(id)), id);
  }

  /** By the last two digits, which are random in a UUIDv7. */
  private shardOf(id: string): string {
    return join(this.root, id.slice(34, 36));
  }
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

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const listed = (folder: string): Promise<string[]> => readdir(folder).catch(elseThrow<string[]>([]));

/** What it is when it is not there; anything else is thrown. */
function elseThrow<T>(absent: T): (error: unknown) => T {
  return (error) => {
    if (missing(error)) return absent;
    throw diskFault(error);
  };
}
