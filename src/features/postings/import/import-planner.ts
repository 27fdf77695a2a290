import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/db/db.js';
import { marks } from '../../../platform/db/statements.js';
import type { PostingState } from '../posting-words.rules.js';
import { Posting } from '../posting.entity.js';
import type { ReadRow } from './import-batches.js';
import { Breath } from '../../../platform/background/breath.js';
import type { ImportedDraft } from './import-draft.js';
import type { ImportFault } from './import-fault.js';
import { ImportJudge } from './import-judge.js';
import { addSettled, emptyPlan, type ImportPlan, type ImportSettings } from './import-plan.js';
import { ImportRights } from './import-rights.js';
import { type Settled, settleKnown, settleNew, unstored } from './import-settling.rules.js';
import { importedPosting, laidOver, sourceNameOf } from './imported-posting.js';

interface Known {
  id: string;
  external_id: string;
  fingerprint: string | null;
  state: PostingState;
  organisation_id: string | null;
}

/** Works out what a batch of rows changes, by two reads for all of them. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly judge: ImportJudge,
    private readonly rights: ImportRights,
  ) {}

  /** Throws 403 where whoever sent the rows may not bring postings in any more. */
  async plan(rows: readonly ReadRow[], settings: ImportSettings): Promise<ImportPlan> {
    await this.rights.check(settings.owner);
    const known = await this.known(rows, settings);
    const whole = await this.whole(rows, known, settings);
    const plan = emptyPlan();
    const breath = new Breath();
    for (const row of rows) {
      await breath.take();
      const old = known.get(row.externalId ?? '');
      const before = old ? (whole.get(old.id) ?? null) : null;
      addSettled(plan, row, await this.settle(plan, row, old, before, settings), before);
    }
    return plan;
  }

  private async settle(
    plan: ImportPlan,
    row: ReadRow,
    known: Known | undefined,
    before: Posting | null,
    settings: ImportSettings,
  ): Promise<Settled> {
    const { draft, externalId, faults } = row;
    if (row.same !== null) return unstored('unchanged', null);
    if (!draft || externalId === null) return unstored('refused', null, faults);
    if (known && known.organisation_id !== settings.owner.organisationId)
      return unstored('refused', null, [ID_OF_ANOTHER]);
    if (known && !before) return unstored('unchanged', known);
    const now = this.clock.now();
    const { owner, publish } = settings;
    const origin = { externalId, fingerprint: row.fingerprint, owner, now };
    const next = before ? laidOver(before, draft, row.fingerprint) : importedPosting(draft, origin);
    const standing = await this.standing(plan, next);
    const lenient = settings.confirmWarnings || (next.forwarded && owner.organisationId === null);
    const judged = await this.judge.judge(next, faults, standing, { warnings: lenient });
    const wish = { publish, now };
    return before ? settleKnown(before, next, judged, wish) : settleNew(next, judged, wish);
  }

  private async standing(plan: ImportPlan, posting: Posting): Promise<readonly ImportFault[]> {
    if (posting.organisationId === null) return [];
    const employment = posting.employment === 'dispatched' ? 'dispatched' : null;
    const known = plan.standings.get(employment);
    if (known) return known;
    const faults = await this.judge.standingFaults(posting.organisationId, employment);
    plan.standings.set(employment, faults);
    return faults;
  }

  private async known(rows: readonly ReadRow[], { owner }: ImportSettings): Promise<Map<string, Known>> {
    const drafts = rows.filter((row): row is ReadRow & { draft: ImportedDraft } => row.draft !== null);
    const [first] = drafts;
    if (!first) return new Map();
    const ids = drafts.map((row) => row.externalId);
    const sql = `SELECT id, external_id, fingerprint, state, organisation_id FROM postings
      WHERE source_name = ? AND external_id IN (${marks(ids)})`;
    const found = await this.db.rows<Known>(sql, [sourceNameOf(first.draft, owner), ...ids]);
    return new Map(found.map((row) => [row.external_id, row]));
  }

  /** Those that may change: the row says something else, or a draft may be complete now. */
  private async whole(
    rows: readonly ReadRow[],
    known: Map<string, Known>,
    { owner }: ImportSettings,
  ): Promise<Map<string, Posting>> {
    const wanted = rows.flatMap(({ externalId, fingerprint, draft }) => {
      const row = draft && known.get(externalId ?? '');
      if (!row || row.organisation_id !== owner.organisationId) return [];
      return row.fingerprint !== fingerprint || row.state === 'draft' ? [row.id] : [];
    });
    if (wanted.length === 0) return new Map();
    const found = await this.db.read((em) => em.findBy(Posting, { id: In(wanted) }));
    return new Map(found.map((posting) => [posting.id, posting]));
  }
}

const ID_OF_ANOTHER: ImportFault = {
  field: 'externalId',
  code: 'id-of-another',
  zh: '该来源的此编号已由其他单位导入',
  en: 'another organisation has brought in this id of this source',
};
