import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../db/db.js';
import { Schedule } from './schedule.js';

const EVERY_MS = 300_000;

/** What a person had erased stands in the embedded database's journal until that is cleared: a few minutes at most. */
@Injectable()
export class TraceSweep implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_MS, 'trace-sweep', () => {
      this.db.forgetDeleted();
      return Promise.resolve(false);
    });
  }
}
