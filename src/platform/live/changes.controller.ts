import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Me } from '../access/actor.js';
import { Public } from '../access/rule.js';
import { TextField, WholeField } from '../http/fields.js';
import { Change } from './changes.js';
import { ChangesService } from './changes.service.js';
import { MOST_TOPICS } from './topics.js';

class ChangesQuery {
  @WholeField({
    query: true,
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    description: 'The position to go on from: `next` of the last answer or `after` of the snapshot',
  })
  after!: number;
  @WholeField({ query: true, optional: true, min: 1, max: 500, description: '100 unless told' })
  limit?: number;
  @WholeField({
    query: true,
    optional: true,
    min: 0,
    max: 25,
    description: 'Seconds to wait for the first change',
  })
  wait?: number;
  @TextField({
    query: true,
    optional: true,
    list: MOST_TOPICS,
    max: 60,
    description: '`postings` unless told',
  })
  topics?: string[];
}

class ChangesPage {
  @ApiProperty({ type: [Change] })
  items!: Change[];
  @ApiProperty({ description: 'Send it as `after` next time' })
  next!: number;
}

@ApiTags('live')
@Public()
@Controller('api/v1/changes')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  /** What changed after a position, in order; the long-polling twin of Socket.IO `/live`. */
  @Get()
  @ApiOkResponse({ type: ChangesPage })
  list(
    @Query() query: ChangesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Me() me?: Actor,
  ): Promise<ChangesPage> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const topics = query.topics?.length ? query.topics : ['postings'];
    return this.changes.after(me ?? null, topics, query.after, query.limit ?? 100, {
      seconds: query.wait ?? 0,
      gone: gone.signal,
    });
  }
}
