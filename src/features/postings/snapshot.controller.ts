import { Readable } from 'node:stream';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../platform/access/rule.js';
import { EventLog } from '../../platform/events/event-log.js';
import { OpenPostingsQueries } from './open-postings.queries.js';
import { postingView } from './posting.views.js';

const TYPE = 'application/x-ndjson';

/** Where followers of the log begin. */
@ApiTags('live')
@Public()
@Controller('api/v1/snapshot')
export class SnapshotController {
  constructor(
    private readonly log: EventLog,
    private readonly open: OpenPostingsQueries,
  ) {}

  /**
   * All open postings, one JSON object a line. The first line is `{"after":N}`, to go on from in `/changes`; the last is
   * `{"end":true,"count":M}`, without which the answer was cut short. The reader sets the pace.
   */
  @Get()
  @ApiProduces(TYPE)
  @ApiOkResponse({ description: 'NDJSON', schema: { type: 'string' } })
  read(@Res() reply: FastifyReply): FastifyReply {
    const lines = Readable.from(this.lines(), { objectMode: false, highWaterMark: 64 * 1024 });
    return reply
      .header('content-type', `${TYPE}; charset=utf-8`)
      .header('cache-control', 'no-store')
      .send(lines);
  }

  /** The position is read before the rows: what changes meanwhile is told again, never missed. */
  private async *lines(): AsyncGenerator<string> {
    yield line({ after: await this.log.head() });
    let count = 0;
    for await (const { rows, names } of this.open.all()) {
      count += rows.length;
      yield rows.map((row) => line(postingView(row, names))).join('');
    }
    yield line({ end: true, count });
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
