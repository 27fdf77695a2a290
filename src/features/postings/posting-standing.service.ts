import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { Consumers } from '../../platform/events/consumers.js';
import type { EventConsumer } from '../../platform/events/event-consumer.js';
import type { StoredEvent } from '../../platform/events/event.js';
import { EventLog } from '../../platform/events/event-log.js';
import { organisationEvents } from '../organisations/organisations.events.js';
import { type StandingOverview, StandingService } from '../organisations/standing.service.js';
import type { Posting } from './posting.entity.js';
import { withReason } from './posting.rules.js';
import { AT_ONCE, changeAll, holdPostings } from './posting-rows-held.js';
import { postingEvent, publicEvent } from './postings.events.js';

/**
 * Holds what an organisation may not publish any more, and releases it when it may again (网络招聘服务管理规定: no
 * service without a licence in force).
 */
@Injectable()
export class PostingStandingService implements OnModuleInit, EventConsumer {
  readonly name = 'posting-standing';
  readonly types = [
    organisationEvents['standing-lapsed'],
    organisationEvents['standing-restored'],
    organisationEvents['authorisation-lapsed'],
    organisationEvents['authorisation-granted'],
  ];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly standing: StandingService,
    private readonly consumers: Consumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register(this);
  }

  /** The event says only whom to look at: what counts is the standing as it is now. */
  async handle(events: StoredEvent[]): Promise<void> {
    for (const id of new Set(events.map((event) => event.subject.id))) await this.settle(id);
  }

  /** Whether nothing but the standing speaks against showing a posting now; holds the organisation to the unit's end. */
  async mayStand(em: EntityManager, posting: Posting): Promise<boolean> {
    const { organisationId, clientId, employment } = posting;
    if (organisationId === null) return true;
    return (await this.standing.check(em, organisationId, { clientId, employment })).mayPublish;
  }

  private async settle(organisationId: string): Promise<void> {
    for (let last: string | undefined = ''; last !== undefined;) {
      const after: string = last;
      last = await this.db.tx((em) => this.settleSome(em, organisationId, after));
    }
  }

  /** One unit; `check` holds the organisation's row, so that a suspension and a release cannot cross. */
  private async settleSome(
    em: EntityManager,
    organisationId: string,
    after: string,
  ): Promise<string | undefined> {
    await this.standing.check(em, organisationId);
    const overview = await this.standing.overview(organisationId);
    const open = { organisationId, state: In(['published', 'held']), id: MoreThan(after) };
    const rows = await holdPostings(em, open);
    await this.hold(
      em,
      rows.filter((row) => !isHeld(row) && !mayStand(row, overview)),
    );
    await this.release(
      em,
      rows.filter((row) => isHeld(row) && mayStand(row, overview)),
    );
    return rows.length === AT_ONCE ? rows.at(-1)?.id : undefined;
  }

  private async hold(em: EntityManager, rows: Posting[]): Promise<void> {
    for (const group of byReasons(rows)) {
      const holdReasons = withReason(group[0].holdReasons, 'standing');
      await changeAll(em, group, { state: 'held', holdReasons }, this.clock.now());
    }
    await this.events.append(em, ...rows.map((row) => publicEvent(postingEvent.held, row)));
  }

  private async release(em: EntityManager, rows: Posting[]): Promise<void> {
    for (const group of byReasons(rows)) {
      const holdReasons = group[0].holdReasons.filter((reason) => reason !== 'standing');
      const state = holdReasons.length > 0 ? 'held' : 'published';
      await changeAll(em, group, { state, holdReasons }, this.clock.now());
    }
    const type = (row: Posting): string =>
      row.state === 'published' ? postingEvent.released : postingEvent.held;
    await this.events.append(em, ...rows.map((row) => publicEvent(type(row), row)));
  }
}

function isHeld(row: Posting): boolean {
  return row.holdReasons.includes('standing');
}

function mayStand({ employment, clientId }: Posting, overview: StandingOverview): boolean {
  const own = employment === 'dispatched' ? overview.dispatched : overview.plain;
  return own.mayPublish && (clientId === null || overview.clients.get(clientId)?.length === 0);
}

/** Rows that are held for the same reasons become so by one statement. */
function byReasons(rows: Posting[]): [Posting, ...Posting[]][] {
  const groups = new Map<string, [Posting, ...Posting[]]>();
  for (const row of rows) {
    const key = [...row.holdReasons].sort().join();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
