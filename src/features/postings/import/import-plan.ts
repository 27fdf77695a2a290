import type { NewEvent } from '../../../platform/events/event.js';
import type { Posting } from '../posting.entity.js';
import { postingEvent, privateEvent, publicEvent } from '../postings.events.js';
import type { ImportOwner } from './imported-posting.js';
import type { ImportFault } from './import-fault.js';
import type { RowOutcome } from './import-outcome.js';
import type { Settled, Told } from './import-settling.rules.js';

/** How a file is to be brought in. */
export interface ImportSettings {
  owner: ImportOwner;
  publish: boolean;
  dryRun: boolean;
  /** Warnings of the screener are confirmed for the whole file. */
  confirmWarnings: boolean;
}

/** What one batch of rows would change, worked out without holding anything; the writer checks that it still fits. */
export interface ImportPlan {
  outcomes: RowOutcome[];
  inserts: Posting[];
  updates: { posting: Posting; version: number }[];
  events: NewEvent[];
  /** What stands against the organisation's publishing, by kind of employment; asked once for the batch. */
  standings: Map<string | null, readonly ImportFault[]>;
}

export function emptyPlan(): ImportPlan {
  return { outcomes: [], inserts: [], updates: [], events: [], standings: new Map() };
}

/** Adds what one row changes and its line in the report. */
export function addSettled(
  plan: ImportPlan,
  of: { row: number; externalId: string | null; title: string; faults: readonly ImportFault[] },
  { outcome, stands, change, why }: Settled,
  before: Posting | null,
): void {
  const { row, externalId, title, faults } = of;
  const notes = faults.filter((fault) => !why.some(({ code }) => code === fault.code));
  const { id: posting = null, state = null } = stands ?? {};
  plan.outcomes.push({ row, externalId, title, outcome, state, posting, why, notes });
  if (!change) return;
  if (before) plan.updates.push({ posting: change.posting, version: before.version });
  else plan.inserts.push(change.posting);
  plan.events.push(eventOf(change.posting, change.told, before));
}

function eventOf(posting: Posting, told: Told, before: Posting | null): NewEvent {
  const type = postingEvent[told];
  if (told === 'drafted' || told === 'submitted') return privateEvent(type, posting);
  return publicEvent(type, posting, told === 'published' ? posting : (before ?? posting));
}
