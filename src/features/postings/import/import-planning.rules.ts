import type { Posting } from '../posting.entity.js';
import { postingEvent, privateEvent, publicEvent } from '../postings.events.js';
import type { ReadRow } from './import-batches.js';
import type { ImportFault } from './import-fault.js';
import { judged, type ImportLaw } from './import-judging.rules.js';
import { counted, noRows, type RowOutcome } from './import-outcome.js';
import type { BatchFacts, ImportPlan, ImportSettings, KnownRow } from './import-plan.js';
import { type Settled, settleKnown, settleNew, type Told, unstored } from './import-settling.rules.js';
import { importedPosting, laidOver } from './imported-posting.js';

/** Works out what a batch of rows changes and what is told of it. */
export function planned(
  rows: readonly ReadRow[],
  settings: ImportSettings,
  facts: BatchFacts,
  law: ImportLaw,
): ImportPlan {
  const known = new Map(facts.known.map((row) => [row.external_id, row]));
  const whole = new Map(facts.whole.map((posting) => [posting.id, posting]));
  const outcomes: RowOutcome[] = [];
  const plan: ImportPlan = { counts: noRows(), report: '', inserts: [], updates: [], events: [] };
  for (const row of rows) {
    const old = known.get(row.externalId ?? '');
    const before = old ? (whole.get(old.id) ?? null) : null;
    const settled = settle(row, old, before, { settings, facts, law });
    outcomes.push(outcomeOf(row, settled, settings));
    if (!settings.dryRun) addChange(plan, settled, before);
  }
  plan.counts = counted(noRows(), outcomes);
  plan.report = outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join('');
  return plan;
}

interface Given {
  settings: ImportSettings;
  facts: BatchFacts;
  law: ImportLaw;
}

function settle(
  row: ReadRow,
  known: KnownRow | undefined,
  before: Posting | null,
  { settings, facts, law }: Given,
): Settled {
  const { draft, externalId, faults, fingerprint } = row;
  const { owner, publish, confirmWarnings } = settings;
  if (row.same !== null) return unstored('unchanged', null);
  if (!draft || externalId === null) return unstored('refused', null, faults);
  if (known && known.organisation_id !== owner.organisationId)
    return unstored('refused', null, [ID_OF_ANOTHER]);
  if (known && !before) return unstored('unchanged', known);
  const { now } = facts;
  const next = before
    ? laidOver(before, draft, fingerprint)
    : importedPosting(draft, { externalId, fingerprint, owner, now });
  const lenient = confirmWarnings || (next.forwarded && owner.organisationId === null);
  const verdict = judged(next, law, { ofRow: faults, standing: standingOf(next, facts), lenient });
  const wish = { publish, now };
  return before ? settleKnown(before, next, verdict, wish) : settleNew(next, verdict, wish);
}

function standingOf({ organisationId, employment }: Posting, { standings }: BatchFacts): ImportFault[] {
  if (organisationId === null) return [];
  const kind = employment === 'dispatched' ? 'dispatched' : null;
  const found = standings.find((standing) => standing.employment === kind);
  if (!found) throw new Error(`nobody has asked whether ${kind ?? 'other'} work may be published`);
  return found.faults;
}

function outcomeOf(
  { row, externalId, title, faults }: ReadRow,
  { outcome, stands, why }: Settled,
  { dryRun }: ImportSettings,
): RowOutcome {
  const notes = faults.filter((fault) => !why.some(({ code }) => code === fault.code));
  const state = stands?.state ?? null;
  const posting = dryRun ? null : (stands?.id ?? null);
  return { row, externalId, title, outcome, state, posting, why, notes };
}

function addChange(plan: ImportPlan, { change }: Settled, before: Posting | null): void {
  if (!change) return;
  if (before) plan.updates.push({ posting: change.posting, version: before.version });
  else plan.inserts.push(change.posting);
  plan.events.push(eventOf(change.posting, change.told, before));
}

function eventOf(posting: Posting, told: Told, before: Posting | null): ReturnType<typeof publicEvent> {
  const type = postingEvent[told];
  if (told === 'drafted' || told === 'submitted') return privateEvent(type, posting);
  return publicEvent(type, posting, told === 'published' ? posting : (before ?? posting));
}

const ID_OF_ANOTHER: ImportFault = {
  field: 'externalId',
  code: 'id-of-another',
  zh: '该来源的此编号已由其他单位导入',
  en: 'another organisation has brought in this id of this source',
};
