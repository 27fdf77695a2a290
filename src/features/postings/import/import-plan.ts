import type { NewEvent } from '../../../platform/events/event.js';
import type { PostingState } from '../posting-words.rules.js';
import type { Posting } from '../posting.entity.js';
import type { ImportFault } from './import-fault.js';
import type { ImportMap } from './import-map.js';
import type { ImportOwner } from './imported-posting.js';
import type { ImportCounts } from './import-outcome.js';

/** How a file is to be brought in. */
export interface ImportSettings {
  owner: ImportOwner;
  publish: boolean;
  dryRun: boolean;
  /** Warnings of the screener are confirmed for the whole file. */
  confirmWarnings: boolean;
}

/** And how it is read. */
export interface FileSettings extends ImportSettings {
  map: ImportMap;
  /** The last row that is done already. */
  from: number;
}

/** What must be known of some rows before it can be said what they change. */
export interface BatchAsked {
  /** Counted from 1 through the file. */
  number: number;
  firstRow: number;
  lastRow: number;
  /** Under which name these ids are counted; null where no row can be a posting. */
  sourceName: string | null;
  /** Id and fingerprint of each row that can be a posting. */
  ids: { externalId: string; fingerprint: string }[];
  /** Whether one of them is dispatched work. */
  dispatched: boolean;
}

/** A posting that stands under the id of a row. */
export interface KnownRow {
  id: string;
  external_id: string;
  fingerprint: string | null;
  state: PostingState;
  organisation_id: string | null;
}

/** What stands against an organisation's publishing of a kind of employment. */
export interface KindStanding {
  employment: 'dispatched' | null;
  faults: ImportFault[];
}

/** What the database says of a batch, read without holding anything; the writer checks that it still fits. */
export interface BatchFacts {
  /** Milliseconds since 1970. */
  now: number;
  /** Civil date in Asia/Shanghai. */
  today: string;
  known: KnownRow[];
  /** Those of the known that may change: the row says something else, or a draft may be complete now. */
  whole: Posting[];
  standings: KindStanding[];
}

/** What one batch of rows would change. */
export interface ImportPlan {
  /** Of these rows alone. */
  counts: ImportCounts;
  /** Their lines, JSON. */
  report: string;
  inserts: Posting[];
  updates: { posting: Posting; version: number }[];
  events: NewEvent[];
}

/** A plan with what it was made on, of which the writer makes sure. */
export interface PlannedBatch {
  asked: BatchAsked;
  plan: ImportPlan;
  standings: readonly KindStanding[];
  /** Of the rules and numbers that judged it. */
  law: { stamp: string };
}
