import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Schedule } from '../../platform/background/schedule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { execute, lock } from '../../platform/db/statements.js';
import { Client } from './client.entity.js';
import { OrganisationLog } from './organisation-log.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationEvent } from './organisations.events.js';
import { StandingFacts, type StoredClientFacts } from './standing-facts.js';
import { clientReasons, nextTurn, standingOn } from './standing.rules.js';

const MINUTE = 60_000;
const BATCH = 20;
const DUE = 'SELECT id FROM organisations WHERE standing_due <= ? ORDER BY standing_due, id LIMIT ?';

/** Notices when a standing or an authorisation turns, by a decision or by the calendar, and tells it once. */
@Injectable()
export class StandingChangesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly facts: StandingFacts,
    private readonly log: OrganisationLog,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every(MINUTE, 'organisation-standing', () => this.passDay());
  }

  /** Works the standing out anew after a change in the same unit; the caller holds the organisation's row. */
  async refresh(em: EntityManager, organisation: Organisation): Promise<void> {
    const day = this.clock.today();
    const facts = await this.facts.of(em, organisation);
    const clients = organisation.kind === 'agency' ? await this.facts.clients(em, organisation.id) : [];
    const mayPublish = standingOn(facts, day, false).mayPublish;
    const mayDispatch = standingOn(facts, day, true).mayPublish;
    const before = [organisation.mayPublish, organisation.mayDispatch];
    const turned = turn(before, [mayPublish, mayDispatch], 'standing-lapsed', 'standing-restored');
    const authorised = await this.turnClients(em, clients, day);
    const standingDue = nextTurn(facts, clients, day);
    await em.update(Organisation, { id: organisation.id }, { mayPublish, mayDispatch, standingDue });
    Object.assign(organisation, { mayPublish, mayDispatch, standingDue });
    await this.log.tell(em, organisation, [...turned, ...authorised]);
  }

  /** Has the agencies that work for this organisation looked at within the minute: it was closed, listed or delisted. */
  async refreshAgenciesOf(em: EntityManager, organisationId: string): Promise<void> {
    const sql = `UPDATE organisations SET standing_due = ?
      WHERE id IN (SELECT agency_id FROM agency_clients WHERE organisation_id = ?)`;
    await execute(em, sql, [this.clock.today(), organisationId]);
  }

  private async turnClients(
    em: EntityManager,
    clients: StoredClientFacts[],
    day: string,
  ): Promise<OrganisationEvent[]> {
    const holds = new Map(clients.map((client) => [client.id, clientReasons(client, day).length === 0]));
    const turned = clients.filter((client) => holds.get(client.id) !== client.inForce);
    const [granted, lapsed] = [turned.filter((c) => !c.inForce), turned.filter((c) => c.inForce)];
    if (granted.length) await em.update(Client, { id: In(granted.map((c) => c.id)) }, { inForce: true });
    if (lapsed.length) await em.update(Client, { id: In(lapsed.map((c) => c.id)) }, { inForce: false });
    return turn(
      turned.map((client) => client.inForce),
      turned.map((client) => !client.inForce),
      'authorisation-lapsed',
      'authorisation-granted',
    );
  }

  /** A few organisations whose day has come, each in a unit of its own; says whether there may be more. */
  private async passDay(): Promise<boolean> {
    const due = await this.db.rows<{ id: string }>(DUE, [this.clock.today(), BATCH]);
    for (const { id } of due) await this.db.tx((em) => this.refreshById(em, id));
    return due.length === BATCH;
  }

  private async refreshById(em: EntityManager, id: string): Promise<void> {
    const organisation = await lock(em, Organisation, id);
    if (organisation) await this.refresh(em, organisation);
  }
}

/** Which of the two events a change of several rights at once is: some may be lost while others come back. */
function turn(
  before: boolean[],
  now: boolean[],
  lapsed: OrganisationEvent,
  restored: OrganisationEvent,
): OrganisationEvent[] {
  return [
    ...(before.some((held, at) => held && !now[at]) ? [lapsed] : []),
    ...(before.some((held, at) => !held && now[at]) ? [restored] : []),
  ];
}
