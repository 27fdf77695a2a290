import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Db } from '../db/db.js';
import { afterCommit, assertOutsideUnit } from '../db/unit.js';
import { BlobFolder, blobsOf } from './blob-folder.js';
import { filesHeld } from './file-hold.js';
import { documentType, harmlessName } from './file-kinds.js';
import { StoredFile } from './stored-file.entity.js';
import type { Upload } from './upload.js';

/** Bytes that lie safely but belong to nobody yet: without {@link FileStore.record} they are swept away. */
export type StagedFile = Pick<StoredFile, 'id' | 'name' | 'type' | 'bytes' | 'sha256'>;

/** The stream ended before the file did. */
export class CutOff extends Error {}

/** Uploaded files: bytes in a folder, what is known of them in a row that is written in the owner's unit of work. */
@Injectable()
export class FileStore {
  readonly blobs: BlobFolder;

  constructor(
    config: Config,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    this.blobs = blobsOf(config);
  }

  /** Checks what the content really is and writes it; outside any unit, for a rollback could not take it back. */
  async stage(upload: Upload): Promise<StagedFile> {
    assertOutsideUnit('files');
    const type = await documentType(upload.content);
    const id = uuid({ msecs: this.clock.now() });
    await this.blobs.write(id, upload.content);
    const sha256 = createHash('sha256').update(upload.content).digest('hex');
    return { id, name: harmlessName(upload.name, type), type, bytes: upload.content.length, sha256 };
  }

  /**
   * Writes a stream of any size as it comes; what it really is, its reader finds out before believing a byte of it.
   * Nothing stays behind when the stream fails or `whole` says that it was cut off.
   */
  async stageStream(name: string, content: Readable, whole: () => boolean = () => true): Promise<StagedFile> {
    assertOutsideUnit('files');
    const id = uuid({ msecs: this.clock.now() });
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    content.on('error', (error) => counted.destroy(error));
    await this.blobs.write(id, content.pipe(counted));
    const type = 'application/octet-stream';
    if (whole()) return { id, name: harmlessName(name, type), type, bytes, sha256: hash.digest('hex') };
    await this.blobs.remove(id);
    throw new CutOff();
  }

  /** Gives a staged file its owner, in the unit that makes it so. */
  async record(em: EntityManager, staged: StagedFile, ownerKind: string, ownerId: string): Promise<void> {
    await em.insert(StoredFile, { ...staged, ownerKind, ownerId, createdAt: this.clock.now() });
  }

  /** Takes the row away in the open unit and the bytes after its commit; what fails then is swept later. */
  async forget(em: EntityManager, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await em.delete(StoredFile, ids);
    afterCommit(() => void this.removeBytes(ids).catch(() => undefined));
  }

  private async removeBytes(ids: string[]): Promise<void> {
    if (await filesHeld(this.db)) return;
    await Promise.all(ids.map((id) => this.blobs.remove(id)));
  }

  find(id: string): Promise<StoredFile | null> {
    return this.db.read((em) => em.findOneBy(StoredFile, { id }));
  }

  /** The bytes; the caller has checked who asks. */
  open(file: Pick<StoredFile, 'id'>): Readable {
    assertOutsideUnit('files');
    return this.blobs.open(file.id);
  }
}
