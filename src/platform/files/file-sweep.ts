import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedule } from '../background/schedule.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { marks } from '../db/statements.js';
import { filesHeld } from './file-hold.js';
import { FileStore } from './file-store.js';

const HOUR = 3_600_000;
const CHUNK = 200;

/** Removes bytes that no row knows: uploads whose unit of work failed, and files whose owner is gone. */
@Injectable()
export class FileSweep implements OnModuleInit {
  private shards: string[] = [];

  constructor(
    private readonly store: FileStore,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(HOUR, 'file-sweep', () => this.step());
  }

  /** One folder a step; younger than an hour may still be on its way into a row. */
  private async step(): Promise<boolean> {
    if (this.shards.length === 0) this.shards = await this.store.blobs.shards();
    const shard = this.shards.pop();
    if (shard === undefined) return false;
    const old = (await this.store.blobs.names(shard)).filter(
      (name) => bornAt(name) < this.clock.now() - HOUR,
    );
    for (let at = 0; at < old.length; at += CHUNK) await this.sweep(old.slice(at, at + CHUNK));
    return this.shards.length > 0;
  }

  private async sweep(names: string[]): Promise<void> {
    const sql = `SELECT id FROM files WHERE id IN (${marks(names)})`;
    const known = new Set((await this.db.rows<{ id: string }>(sql, names)).map((row) => row.id));
    if (await filesHeld(this.db)) return;
    await Promise.all(names.filter((name) => !known.has(name)).map((name) => this.store.blobs.remove(name)));
  }
}

/** A UUIDv7 begins with its milliseconds. */
function bornAt(name: string): number {
  return parseInt(name.slice(0, 13).replace('-', ''), 16);
}
