import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { lock } from '../../platform/db/statements.js';
import { noOrganisation } from './organisation-refusals.js';
import { Organisation } from './organisation.entity.js';
import { StandingFacts } from './standing-facts.js';
import { clientReason, organisationReason, type StandingReason } from './standing-reasons.rules.js';
import { clientReasons, type Standing, standingOn } from './standing.rules.js';

export interface StandingQuestion {
  /** The agency's client that the posting is for. */
  clientId?: string | null;
  /** Kind of employment; `dispatched` asks for the dispatch licence. */
  employment?: string | null;
  /** Today when absent. */
  day?: string;
}

export interface StandingOverview {
  plain: Standing;
  /** For postings of dispatched work. */
  dispatched: Standing;
  /** Of an agency's clients by their id: what stands against publishing for them besides. */
  clients: Map<string, StandingReason[]>;
}

/** Answers whether an organisation may publish: worked out from its rows on each question, never from what was stored. */
@Injectable()
export class StandingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly facts: StandingFacts,
  ) {}

  /**
   * For the unit that publishes: holds the organisation's row to the unit's end, so that a suspension and a publication
   * cannot cross. Throws 404 for an organisation that does not exist.
   */
  async check(em: EntityManager, organisationId: string, question: StandingQuestion = {}): Promise<Standing> {
    const organisation = await lock(em, Organisation, organisationId);
    if (!organisation) throw noOrganisation();
    return this.answer(em, organisation, question);
  }

  /** The same answer without holding anything: for showing. */
  async look(organisationId: string, question: StandingQuestion = {}): Promise<Standing> {
    return this.db.read(async (em) => {
      const organisation = await em.findOneBy(Organisation, { id: organisationId });
      if (!organisation) throw noOrganisation();
      return this.answer(em, organisation, question);
    });
  }

  /** Everything at once, for those who hold and release what an organisation has published. */
  async overview(organisationId: string, day = this.clock.today()): Promise<StandingOverview> {
    return this.db.read(async (em) => {
      const organisation = await em.findOneBy(Organisation, { id: organisationId });
      if (!organisation) throw noOrganisation();
      const facts = await this.facts.of(em, organisation);
      const clients = organisation.kind === 'agency' ? await this.facts.clients(em, organisationId) : [];
      return {
        plain: standingOn(facts, day, false),
        dispatched: standingOn(facts, day, true),
        clients: new Map(clients.map((client) => [client.id, clientReasons(client, day)])),
      };
    });
  }

  private async answer(
    em: EntityManager,
    organisation: Organisation,
    question: StandingQuestion,
  ): Promise<Standing> {
    const day = question.day ?? this.clock.today();
    const facts = await this.facts.of(em, organisation);
    const { reasons } = standingOn(facts, day, question.employment === 'dispatched');
    const all = question.clientId
      ? [...reasons, ...(await this.forClient(em, organisation, question.clientId, day))]
      : reasons;
    return { mayPublish: all.length === 0, reasons: all };
  }

  private async forClient(
    em: EntityManager,
    agency: Organisation,
    clientId: string,
    day: string,
  ): Promise<Standing['reasons']> {
    if (agency.kind !== 'agency') return [organisationReason('not-an-agency')];
    const [client] = await this.facts.clients(em, agency.id, clientId);
    return client ? clientReasons(client, day) : [clientReason('unknown')];
  }
}
