import { newId } from '../../../platform/clock/new-id.js';
import { apply, blank } from '../posting.fields.js';
import type { Posting } from '../posting.entity.js';
import type { Offerer } from '../posting-words.rules.js';
import { fingerprint } from './fingerprint.js';
import type { ImportedDraft } from './import-draft.js';
import { textOf } from './import-map.js';
import type { ImportMap } from './import-map.js';
import type { RawRow } from './raw-row.js';

/** On whose behalf a file is brought in. */
export interface ImportOwner {
  /** Null: whoever runs the installation, from the command line. */
  authorId: string | null;
  /** Null: advertisements forwarded by the public employment service. */
  organisationId: string | null;
}

const MOST_WANTED = 10_000;

/** Under which name external ids are counted: the source, or the organisation for advertisements of its own. */
export function sourceNameOf(draft: Pick<ImportedDraft, 'source'>, owner: ImportOwner): string {
  return (draft.source?.name ?? `org:${owner.organisationId ?? ''}`).slice(0, 120);
}

/** The same as long as the row says the same; a validity that only the map's defaults give does not count. */
export function contentPrint(draft: ImportedDraft, map: ImportMap, row: RawRow): string {
  return fingerprint({ ...draft, validUntil: textOf(map.columns.validUntil, row) });
}

/** A new draft posting of what a row says. */
export function importedPosting(
  draft: ImportedDraft,
  origin: { externalId: string; fingerprint: string; owner: ImportOwner; now: number },
): Posting {
  const { owner, now } = origin;
  const posting = blank({ id: newId(), side: draft.side, clientId: null, ...owner }, now);
  posting.forwarded = draft.forwarded;
  posting.sourceName = sourceNameOf(draft, owner);
  posting.externalId = origin.externalId;
  if (draft.side === 'supply') posting.offerer = offererOf(draft, owner);
  return laidOver(posting, draft, origin.fingerprint);
}

/** The posting with what the row says now; what the row leaves open stays as someone may have filled it in. */
export function laidOver(before: Posting, draft: ImportedDraft, print: string): Posting {
  const posting = { ...before };
  const { occupation, pay, headcount } = draft;
  apply(posting, {
    title: draft.title,
    ...(draft.description && { description: draft.description }),
    ...(occupation && { occupation: occupation.code }),
    ...(draft.region && { region: draft.region }),
    ...(draft.workPlace && { workPlace: draft.workPlace.slice(0, 200) }),
    ...(headcount !== null && headcount <= MOST_WANTED && { headcount }),
    ...(draft.employment && { employment: draft.employment }),
    engagement: draft.engagement,
    ...(pay && { pay: { ...pay, min: Math.round(pay.min), max: Math.round(pay.max) } }),
    ...(draft.payMonths && { payMonths: Math.round(draft.payMonths) }),
    ...(draft.validUntil && { validUntil: draft.validUntil }),
    ...(draft.education && { education: draft.education }),
    ...(draft.experienceYears !== null && { experienceYears: draft.experienceYears }),
    ...(draft.benefits.length > 0 && { benefits: benefitsOf(draft) }),
    ...(draft.workingConditions && { workingConditions: draft.workingConditions }),
  });
  if (draft.source?.url) posting.sourceUrl = draft.source.url;
  if (draft.employerName) posting.employerName = draft.employerName;
  if (occupation) posting.occupationConfidence = Math.round(occupation.confidence * 100);
  posting.fingerprint = print;
  return posting;
}

function benefitsOf({ benefits }: ImportedDraft): string[] {
  return [...new Set(benefits.map((benefit) => benefit.slice(0, 20)))].slice(0, 20);
}

function offererOf({ headcount }: ImportedDraft, { organisationId }: ImportOwner): Offerer {
  if (organisationId) return 'agency-group';
  return (headcount ?? 1) > 1 ? 'crew' : 'person';
}
