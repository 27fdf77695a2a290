import { buffer } from 'node:stream/consumers';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { ConfigFaults } from '../config/read-config.js';
import { Db } from '../db/db.js';
import { type Check, Doctor, finding } from '../operator/doctor.js';
import { BlobPlace } from './blob-place.js';
import { FilesUnavailable } from './files-unavailable.js';

const LATEST = 20;
const PROBE = Buffer.from('gongqiao');

/** Tries the place of the bytes before anyone relies on it: at the start, and whenever the doctor looks. */
@Injectable()
export class FileChecks implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly blobs: BlobPlace,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly doctor: Doctor,
  ) {}

  /** A bucket that refuses us is a fault of the configuration; one that is away comes back, and the rest works meanwhile. */
  async onModuleInit(): Promise<void> {
    this.doctor.register('files', () => this.look());
    if (!this.config.files) return;
    const fault = await this.fault();
    if (fault?.refused) throw new ConfigFaults([`FILES_URL: ${this.blobs.name} refuses us: ${fault.reason}`]);
    if (fault) new Logger('Files').error(`${this.blobs.name} does not answer: ${fault.reason}`);
  }

  private async look(): Promise<Omit<Check, 'name'>> {
    const fault = await this.fault();
    if (fault) return finding([`${this.blobs.name}: ${fault.reason}`], { zh: '', en: '' });
    const lost = await this.lost();
    const faults = lost.length ? [`no bytes for the rows of files ${lost.join(', ')}: restore them`] : [];
    const well = { zh: `可写可读：${this.blobs.name}`, en: `written and read: ${this.blobs.name}` };
    return finding(faults, well, { place: this.blobs.name, lost });
  }

  /** Writes, reads, lists and removes as the platform does. */
  private async fault(): Promise<FilesUnavailable | null> {
    const id = uuid({ msecs: this.clock.now() });
    try {
      await this.blobs.write(id, PROBE);
      const read = await buffer(await this.blobs.open(id));
      await this.blobs.page(null);
      await this.blobs.remove(id);
      return read.equals(PROBE) ? null : new FilesUnavailable('it returns other bytes', true, null);
    } catch (error) {
      if (error instanceof FilesUnavailable) return error;
      throw error;
    }
  }

  /** Of the newest rows those without bytes: a folder that was not moved along, or a bucket that others clean. */
  private async lost(): Promise<string[]> {
    const sql = `SELECT id FROM files ORDER BY id DESC LIMIT ${LATEST}`;
    const lost: string[] = [];
    for (const { id } of await this.db.rows<{ id: string }>(sql))
      if (!(await this.blobs.exists(id))) lost.push(id);
    return lost;
  }
}
