import type { PostingState } from '../posting-words.rules.js';
import type { ImportFault } from './import-fault.js';

export const OUTCOMES = ['taken', 'changed', 'unchanged', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one row: its line in the report. */
export interface RowOutcome {
  /** As a spreadsheet counts it. */
  row: number;
  externalId: string | null;
  title: string;
  outcome: Outcome;
  /** The posting's state after the row; null when there is none. */
  state: PostingState | null;
  /** Null for a refused row and in a dry run. */
  posting: string | null;
  /** Why it was refused, or what keeps it from being published. */
  why: ImportFault[];
  /** What was not understood but does not matter for publishing. */
  notes: ImportFault[];
}

export interface Reason {
  code: string;
  zh: string;
  en: string;
  times: number;
}

/** The sum of a report; grows row by row and survives a restart in the job's checkpoint. */
export interface ImportCounts extends Record<Outcome, number> {
  rows: number;
  /** States of what the rows stand for now. */
  published: number;
  inReview: number;
  drafts: number;
  /** By code, each with the words of its first row. */
  reasons: Record<string, Reason>;
}

export function noRows(): ImportCounts {
  return {
    ...{ rows: 0, taken: 0, changed: 0, unchanged: 0, refused: 0 },
    ...{ published: 0, inReview: 0, drafts: 0, reasons: {} },
  };
}

/** The sum with some more rows; the given one stays as it is. */
export function counted(before: ImportCounts, rows: readonly RowOutcome[]): ImportCounts {
  const counts = { ...before, reasons: { ...before.reasons } };
  for (const { outcome, state, why } of rows) {
    counts.rows += 1;
    counts[outcome] += 1;
    if (state === 'published') counts.published += 1;
    if (state === 'in-review') counts.inReview += 1;
    if (state === 'draft') counts.drafts += 1;
    for (const { code, zh, en } of unlike(why)) addReason(counts, { code, zh, en, times: 1 });
  }
  return counts;
}

/** Both sums in one; the given ones stay as they are. */
export function summed(before: ImportCounts, more: ImportCounts): ImportCounts {
  const counts = { ...before, reasons: { ...before.reasons } };
  for (const name of SUMS) counts[name] += more[name];
  for (const reason of Object.values(more.reasons)) addReason(counts, reason);
  return counts;
}

const SUMS = ['rows', ...OUTCOMES, 'published', 'inReview', 'drafts'] as const;

function addReason({ reasons }: ImportCounts, reason: Reason): void {
  const known = reasons[reason.code];
  reasons[reason.code] = known ? { ...known, times: known.times + reason.times } : reason;
}

/** A row counts once for a reason, however often it gives it. */
function unlike(why: readonly ImportFault[]): ImportFault[] {
  return [...new Map(why.map((fault) => [fault.code, fault])).values()];
}

/** The reasons that stopped most rows, the commonest first. */
export function commonest({ reasons }: ImportCounts, most = 15): Reason[] {
  return Object.values(reasons)
    .sort((a, b) => b.times - a.times)
    .slice(0, most);
}
