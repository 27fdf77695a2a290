import { Global, Module } from '@nestjs/common';
import { Consumers } from './consumers.js';
import { EventAdministrationController } from './event-administration.controller.js';
import { EventAdministrationService } from './event-administration.service.js';
import { EventFeed } from './event-feed.js';
import { EventLog } from './event-log.js';
import { EventRetention } from './event-retention.js';
import { EventSignal } from './event-signal.js';
import { ParkedEvents } from './parked-events.js';
import { ParkedEventsQueries } from './parked-events.queries.js';
import { Sequencer } from './sequencer.js';

@Global()
@Module({
  controllers: [EventAdministrationController],
  providers: [
    Consumers,
    EventAdministrationService,
    EventFeed,
    EventLog,
    EventRetention,
    EventSignal,
    ParkedEvents,
    ParkedEventsQueries,
    Sequencer,
  ],
  exports: [Consumers, EventFeed, EventLog, EventSignal],
})
export class EventsModule {}
