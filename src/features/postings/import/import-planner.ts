import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ahead } from '../../../platform/background/ahead.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/db/db.js';
import { marks } from '../../../platform/db/statements.js';
import { StandingService } from '../../organisations/standing.service.js';
import { ScreeningService } from '../../screening/screening.service.js';
import { Posting } from '../posting.entity.js';
import type { ImportFile } from './import-file.js';
import type {
  BatchAsked,
  BatchFacts,
  FileSettings,
  ImportSettings,
  KindStanding,
  KnownRow,
  PlannedBatch,
} from './import-plan.js';

/** Batches that are read and planned while another is written: enough that neither side waits for the other's turn. */
const AHEAD = 3;

/** Finds out what the database says of each batch, by two reads for all of its rows, and has the thread plan it. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly standing: StandingService,
    private readonly screening: ScreeningService,
  ) {}

  /** The batches of a file in order, the next being read and planned while one is used. */
  async *plans(file: ImportFile, settings: FileSettings): AsyncGenerator<PlannedBatch> {
    await file.begin({ ...settings, today: this.clock.today(), home: this.config.district });
    yield* ahead(async () => {
      const asked = await file.next();
      return asked && this.plan(file, asked, settings);
    }, AHEAD);
  }

  /** By what is in the database and in force now. */
  async plan(file: ImportFile, asked: BatchAsked, settings: ImportSettings): Promise<PlannedBatch> {
    const facts = await this.facts(asked, settings);
    const law = await this.screening.law();
    const plan = await file.plan(asked, facts, law);
    return { asked, plan, standings: facts.standings, law };
  }

  private async facts(asked: BatchAsked, { owner }: ImportSettings): Promise<BatchFacts> {
    const known = await this.known(asked);
    const own = known.filter((row) => row.organisation_id === owner.organisationId);
    const whole = await this.whole(asked, own);
    const fresh = known.length < asked.ids.length || whole.length > 0;
    const standings =
      fresh && owner.organisationId !== null
        ? await this.standings(owner.organisationId, asked.dispatched || whole.some(isDispatched))
        : [];
    return { now: this.clock.now(), today: this.clock.today(), known, whole, standings };
  }

  /** Looked at without holding anything; checked again when the batch is written. */
  private async standings(organisationId: string, dispatched: boolean): Promise<KindStanding[]> {
    const kinds = dispatched ? ([null, 'dispatched'] as const) : ([null] as const);
    return Promise.all(
      kinds.map(async (employment) => {
        const { reasons } = await this.standing.look(organisationId, { employment });
        const faults = reasons.map(({ zh, en }) => ({ field: 'organisation', code: 'standing', zh, en }));
        return { employment, faults };
      }),
    );
  }

  private async known({ sourceName, ids }: BatchAsked): Promise<KnownRow[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT id, external_id, fingerprint, state, organisation_id FROM postings
      WHERE source_name = ? AND external_id IN (${marks(ids)})`;
    return this.db.rows<KnownRow>(sql, [sourceName, ...ids.map(({ externalId }) => externalId)]);
  }

  /** Those that may change: the row says something else, or a draft may be complete now. */
  private async whole({ ids }: BatchAsked, own: readonly KnownRow[]): Promise<Posting[]> {
    const prints = new Map(ids.map(({ externalId, fingerprint }) => [externalId, fingerprint]));
    const wanted = own
      .filter((row) => row.fingerprint !== prints.get(row.external_id) || row.state === 'draft')
      .map(({ id }) => id);
    if (wanted.length === 0) return [];
    return this.db.read((em) => em.findBy(Posting, { id: In(wanted) }));
  }
}

function isDispatched({ employment }: Posting): boolean {
  return employment === 'dispatched';
}
