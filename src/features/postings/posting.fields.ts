import type { Posting } from './posting.entity.js';
import type { PostingContent } from './postings.dto.js';

type Content = Partial<PostingContent>;
type Field = keyof Content & keyof Posting;

/** Fields that are named alike in what is sent and in what is kept. */
const ALIKE: readonly Field[] = [
  'title',
  'description',
  'occupation',
  'region',
  'headcount',
  'employment',
  'engagement',
  'validUntil',
  'requirements',
  'workingConditions',
  'workPlace',
  'termFrom',
  'termTo',
  'deliverable',
  'homeEmployer',
  'payMonths',
  'benefits',
  'shift',
  'restDays',
  'boardLodging',
  'insurance',
  'education',
  'experienceYears',
  'skillLevel',
  'certificates',
  'skills',
  'preferredRegions',
  'availableFrom',
  'probationMonths',
  'contractMonths',
];
const EMPTY_TEXT: readonly Field[] = ['requirements', 'workingConditions', 'workPlace'];
const LISTS: readonly Field[] = ['benefits', 'certificates', 'skills', 'preferredRegions'];

function empty(field: Field): unknown {
  if (EMPTY_TEXT.includes(field)) return '';
  return LISTS.includes(field) ? [] : null;
}

/** Lays what was sent over the posting; what is absent stays, `null` clears. */
export function apply(posting: Posting, content: Content): void {
  const values = posting as unknown as Record<string, unknown>;
  for (const field of ALIKE) if (content[field] !== undefined) values[field] = content[field] ?? empty(field);
  if (content.offeredBy !== undefined) posting.offerer = content.offeredBy;
  if (content.pay) {
    posting.payPeriod = content.pay.period;
    posting.payMin = content.pay.min;
    posting.payMax = content.pay.max;
  }
}

/** What nobody has said, decided or measured yet. */
const UNSET = {
  offerer: null,
  payPeriod: null,
  payMin: null,
  payMax: null,
  payMonthMin: null,
  payMonthMax: null,
  forwarded: false,
  employerName: '',
  sourceName: '',
  sourceUrl: null,
  externalId: null,
  fingerprint: null,
  occupationConfidence: null,
  allowed: null,
  appeal: null,
  decisionNote: null,
  contactPhone: null,
  publishedAt: null,
  endedAt: null,
  state: 'draft',
  version: 1,
  title: '',
  description: '',
  engagement: 'post',
};

const NOTHING = { ...Object.fromEntries(ALIKE.map((field) => [field, empty(field)])), ...UNSET };

/** A posting with nothing said yet. */
export function blank(
  values: Pick<Posting, 'id' | 'side' | 'authorId' | 'organisationId' | 'clientId'>,
  now: number,
): Posting {
  const lists = { findings: [], confirmed: [], holdReasons: [] };
  const own = Object.fromEntries(LISTS.map((field) => [field, []]));
  return { ...NOTHING, ...own, ...lists, ...values, createdAt: now, updatedAt: now } as unknown as Posting;
}

/** The content again, for a copy. */
export function contentOf(posting: Posting): Content {
  const values = posting as unknown as Record<string, unknown>;
  const alike = Object.fromEntries(ALIKE.map((field) => [field, values[field]])) as Content;
  const { payPeriod, payMin, payMax } = posting;
  const pay =
    payPeriod && payMin !== null && payMax !== null
      ? { period: payPeriod, min: payMin, max: payMax }
      : undefined;
  return { ...alike, pay, offeredBy: posting.offerer };
}
