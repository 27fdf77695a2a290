import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedule } from '../background/schedule.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { execute } from '../db/statements.js';

const HOUR = 3_600_000;

/** Forgets idempotency keys after a day; their answers may hold what someone wrote. */
@Injectable()
export class IdempotencyRetention implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(HOUR, 'idempotency-retention', async () => {
      const before = this.clock.now() - 24 * HOUR;
      await this.db.tx((em) => execute(em, 'DELETE FROM idempotency_keys WHERE at < ?', [before]));
      return false;
    });
  }
}
