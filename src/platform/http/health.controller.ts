import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/rule.js';
import { unlessAborted } from '../background/abort.js';
import { Db } from '../db/db.js';
import { Refusal } from './refusal.js';

/** A server that stands still answers nobody: balancers are told before they give up asking. */
const PATIENCE_MS = 3000;

/** For balancers and watchdogs. */
@ApiTags('operations')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly db: Db) {}

  /** The process runs. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await unlessAborted(this.db.rows('SELECT 1'), AbortSignal.timeout(PATIENCE_MS));
      return { status: 'ok' };
    } catch {
      throw new Refusal(
        'unavailable',
        'database-away',
        { zh: '数据库暂不可用', en: 'The database does not answer' },
        { retryAfterSeconds: 5 },
      );
    }
  }
}
