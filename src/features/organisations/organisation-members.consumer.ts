import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../../platform/events/consumers.js';
import type { EventConsumer } from '../../platform/events/event-consumer.js';
import type { StoredEvent } from '../../platform/events/event.js';
import { accountEvents } from '../accounts/accounts.events.js';
import { MemberDeparture } from './member-departure.js';

/** Hears of closed accounts. */
@Injectable()
export class OrganisationMembersConsumer implements OnModuleInit, EventConsumer {
  readonly name = 'organisation-members';
  readonly types = [accountEvents.closed];

  constructor(
    private readonly consumers: Consumers,
    private readonly departure: MemberDeparture,
  ) {}

  onModuleInit(): void {
    this.consumers.register(this);
  }

  async handle(events: StoredEvent[]): Promise<void> {
    for (const { subject } of events) await this.departure.leaveAll(subject.id);
  }
}
