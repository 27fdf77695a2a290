import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../../platform/events/consumers.js';
import type { EventConsumer } from '../../platform/events/event-consumer.js';
import type { StoredEvent } from '../../platform/events/event.js';
import { accountEvents } from '../accounts/accounts.events.js';
import { PostingErasureService } from './posting-erasure.service.js';

/** Hears of closed accounts. */
@Injectable()
export class PostingErasureConsumer implements OnModuleInit, EventConsumer {
  readonly name = 'posting-erasure';
  readonly types = [accountEvents.closed];

  constructor(
    private readonly consumers: Consumers,
    private readonly erasure: PostingErasureService,
  ) {}

  onModuleInit(): void {
    this.consumers.register(this);
  }

  async handle(events: StoredEvent[]): Promise<void> {
    for (const { subject } of events) await this.erasure.erase(subject.id);
  }
}
