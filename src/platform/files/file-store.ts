import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { isFull } from '../db/errors.js';
import { afterCommit, assertOutsideUnit } from '../db/unit.js';
import { Refusal } from '../http/refusal.js';
import { BlobPlace } from './blob-place.js';
import { type Counted, counted } from './counted.js';
import { filesHeld } from './file-hold.js';
import { documentType, harmlessName } from './file-kinds.js';
import { StoredFile } from './stored-file.entity.js';
import type { Upload } from './upload.js';

/** Bytes that lie safely but belong to nobody yet: without {@link FileStore.record} they are swept away. */
export type StagedFile = Pick<StoredFile, 'id' | 'name' | 'type' | 'bytes' | 'sha256'>;

/** The stream ended before the file did. */
export class CutOff extends Error {}

/** The bytes are not those that the row knows. */
export class WrongBytes extends Error {}

/** Uploaded files: bytes in their place, what is known of them in a row that is written in the owner's unit of work. */
@Injectable()
export class FileStore {
  constructor(
    private readonly blobs: BlobPlace,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

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
    let sum: Counted = { bytes: 0, sha256: '' };
    const watched = counted(content, (passed) => {
      if (!whole()) throw new CutOff();
      sum = passed;
    });
    await this.blobs.write(id, watched);
    const type = 'application/octet-stream';
    return { id, name: harmlessName(name, type), type, ...sum };
  }

  /** Gives a staged file its owner, in the unit that makes it so. */
  async record(em: EntityManager, staged: StagedFile, ownerKind: string, ownerId: string): Promise<void> {
    await em.insert(StoredFile, { ...staged, ownerKind, ownerId, createdAt: this.clock.now() });
  }

  /** Takes the row away in the open unit and the bytes after its commit. */
  async forget(em: EntityManager, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await em.delete(StoredFile, ids);
    afterCommit(() => void this.removeBytes(ids).catch(() => undefined));
  }

  /** Not while a backup reads; what stays is swept later. */
  private async removeBytes(ids: string[]): Promise<void> {
    if (await filesHeld(this.db)) return;
    await Promise.all(ids.map((id) => this.blobs.remove(id)));
  }

  /** Takes bytes away that no row knows; what cannot be reached now is swept later. */
  async discard(file: Pick<StoredFile, 'id'>): Promise<void> {
    await this.blobs.remove(file.id).catch(() => undefined);
  }

  /**
   * The same where the unit that was to record it surely was not committed: refused, or without room, which a full disk needs
   * least of all for what it did not take. Of a lost connection nobody here knows: the sweep takes what belongs to nobody.
   */
  async discardAfter(fault: unknown, file: Pick<StoredFile, 'id'>): Promise<void> {
    if (fault instanceof Refusal || isFull(fault)) await this.discard(file);
  }

  find(id: string): Promise<StoredFile | null> {
    return this.db.read((em) => em.findOneBy(StoredFile, { id }));
  }

  /** The bytes, once they begin to come; the caller has checked who asks. */
  open(file: Pick<StoredFile, 'id'>): Promise<Readable> {
    assertOutsideUnit('files');
    return this.blobs.open(file.id);
  }

  /** Whether the bytes of a row lie in their place. */
  holds(file: Pick<StoredFile, 'id'>): Promise<boolean> {
    return this.blobs.exists(file.id);
  }

  /**
   * Puts back the bytes of a row that is there already, for a restore or a move. Whole and exactly those that the row
   * knows, or {@link WrongBytes} and nothing changed; repeating it does no harm.
   */
  async putBack(
    file: Pick<StoredFile, 'id' | 'bytes' | 'sha256'>,
    content: Buffer | Readable,
  ): Promise<void> {
    assertOutsideUnit('files');
    const stream = Buffer.isBuffer(content) ? Readable.from([content]) : content;
    const checked = counted(stream, ({ bytes, sha256 }) => {
      if (bytes !== Number(file.bytes) || sha256 !== file.sha256)
        throw new WrongBytes(`${file.id}: the bytes are not those that its row knows`);
    });
    await this.blobs.write(file.id, checked);
  }
}
