import { Global, Module } from '@nestjs/common';
import { Consumers } from './consumers.js';
import { EventFeed } from './event-feed.js';
import { EventLog } from './event-log.js';
import { EventRetention } from './event-retention.js';
import { EventSignal } from './event-signal.js';
import { ParkedEvents } from './parked-events.js';
import { Sequencer } from './sequencer.js';

@Global()
@Module({
  providers: [Consumers, EventFeed, EventLog, EventRetention, EventSignal, ParkedEvents, Sequencer],
  exports: [Consumers, EventFeed, EventLog],
})
export class EventsModule {}
