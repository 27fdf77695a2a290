import type { Readable } from 'node:stream';
import { isUUID } from 'class-validator';

/** Some of the ids that lie in a place; `next` goes on, null ends. */
export interface BlobPage {
  ids: string[];
  next: string | null;
}

/**
 * Where the bytes of files lie, each under its id, never under a name that someone sent. Every method throws
 * `FilesUnavailable` when the place does not answer; one contract suite holds for every place.
 */
export abstract class BlobPlace {
  /** Durable once it returns: all bytes, in place of what lay there, or, when it throws, none of them ever visible. */
  abstract write(id: string, content: Buffer | Readable): Promise<void>;

  /** Answers once the bytes begin to come; throws `FileGone` where there are none. */
  abstract open(id: string): Promise<Readable>;

  abstract exists(id: string): Promise<boolean>;

  /** Gone afterwards, with anything half-written, whether it was there or not. */
  abstract remove(id: string): Promise<void>;

  /** All ids, page by page, each at least once; begins at null. */
  abstract page(from: string | null): Promise<BlobPage>;

  /** How the place is called in checks and logs; tells no secret. */
  abstract readonly name: string;
}

/** An id and nothing that leads elsewhere. */
export function blobId(id: string): string {
  if (!isUUID(id)) throw new Error('a file is found by its id only');
  return id;
}
