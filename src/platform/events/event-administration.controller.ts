import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForRoles } from '../access/rule.js';
import { fromCursor, page, type Page } from '../http/cursor.js';
import { Consumers } from './consumers.js';
import {
  ConsumerList,
  DismissParked,
  ParkedEventView,
  ParkedFilter,
  ParkedKey,
  ParkedPage,
} from './event-administration.dto.js';
import { EventAdministrationService } from './event-administration.service.js';
import { EventLog } from './event-log.js';
import { ParkedEventsQueries } from './parked-events.queries.js';

/** How far the reactions to events are, and what to do about those that failed. */
@ApiTags('events')
@ApiBearerAuth()
@ForRoles('administrator')
@Controller('api/v1')
export class EventAdministrationController {
  constructor(
    private readonly consumers: Consumers,
    private readonly log: EventLog,
    private readonly queries: ParkedEventsQueries,
    private readonly administration: EventAdministrationService,
  ) {}

  @Get('event-consumers')
  @ApiOkResponse({ type: ConsumerList })
  async list(): Promise<ConsumerList> {
    return { head: await this.log.head(), items: await this.consumers.lags() };
  }

  /** Events that a consumer could not digest, by consumer and position. */
  @Get('parked-events')
  @ApiOkResponse({ type: ParkedPage })
  async parked(@Query() { consumer, after, limit = 50 }: ParkedFilter): Promise<Page<ParkedEventView>> {
    const place = (fromCursor(after, ['string', 'number']) ?? ['', 0]) as [string, number];
    const rows = await this.queries.list(consumer, place, limit + 1);
    return page(
      rows,
      limit,
      (row) => [row.consumer, row.seq],
      (row) => row,
    );
  }

  /** Lets the consumer try again at once. */
  @Post('parked-events/retry')
  @HttpCode(204)
  retry(@Body() key: ParkedKey): Promise<void> {
    return this.administration.retry(key);
  }

  /** Gives the event up for this consumer, with a reason. */
  @Post('parked-events/dismiss')
  @HttpCode(204)
  dismiss(@Body() key: DismissParked): Promise<void> {
    return this.administration.dismiss(key);
  }
}
