import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedule } from '../background/schedule.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { marks } from '../db/statements.js';
import { filesHeld } from './file-hold.js';
import { BlobPlace } from './blob-place.js';

const HOUR = 3_600_000;
const CHUNK = 200;

/** Removes bytes that no row knows: uploads whose unit of work failed, and files whose owner is gone. */
@Injectable()
export class FileSweep implements OnModuleInit {
  /** Where the next step goes on; null: at the beginning. */
  private from: string | null = null;

  constructor(
    private readonly blobs: BlobPlace,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(HOUR, 'file-sweep', () => this.step());
  }

  /** One page a step; younger than an hour may still be on its way into a row. */
  private async step(): Promise<boolean> {
    const { ids, next } = await this.blobs.page(this.from);
    const old = ids.filter((id) => bornAt(id) < this.clock.now() - HOUR);
    for (let at = 0; at < old.length; at += CHUNK) await this.sweep(old.slice(at, at + CHUNK));
    this.from = next;
    return next !== null;
  }

  private async sweep(ids: string[]): Promise<void> {
    const sql = `SELECT id FROM files WHERE id IN (${marks(ids)})`;
    const known = new Set((await this.db.rows<{ id: string }>(sql, ids)).map((row) => row.id));
    if (await filesHeld(this.db)) return;
    for (const id of ids) if (!known.has(id)) await this.blobs.remove(id);
  }
}

/** A UUIDv7 begins with its milliseconds. */
function bornAt(id: string): number {
  return parseInt(id.slice(0, 13).replace('-', ''), 16);
}
