import type { Posting } from './posting.entity.js';
import type { PostingContent } from './postings.dto.js';

type Content = Partial<PostingContent>;
type Field = keyof Content & keyof Posting;
type BlankOf = Pick<Posting, 'id' | 'side' | 'authorId' | 'organisationId' | 'clientId'>;

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

/** What its author has confirmed stays confirmed. */
export function noteConfirmed(posting: Posting, rules: readonly string[] = []): void {
  posting.confirmed = [...new Set([...posting.confirmed, ...rules])];
}

/**
 * What nobody has said, decided or measured yet, written out: V8 copies an object that was written as a literal two
 * hundred times faster than one put together from lists of names, and every copy of a posting begins here.
 */
const NOTHING: Readonly<Posting> = {
  id: '',
  version: 1,
  side: 'demand',
  state: 'draft',
  holdReasons: [],
  authorId: null,
  organisationId: null,
  clientId: null,
  offerer: null,
  title: '',
  description: '',
  requirements: '',
  workingConditions: '',
  occupation: null,
  region: null,
  workPlace: '',
  headcount: null,
  employment: null,
  engagement: 'post',
  termFrom: null,
  termTo: null,
  deliverable: null,
  homeEmployer: null,
  payPeriod: null,
  payMin: null,
  payMax: null,
  payMonths: null,
  payMonthMin: null,
  payMonthMax: null,
  validUntil: null,
  benefits: [],
  shift: null,
  restDays: null,
  boardLodging: null,
  insurance: null,
  education: null,
  experienceYears: null,
  skillLevel: null,
  certificates: [],
  skills: [],
  preferredRegions: [],
  availableFrom: null,
  probationMonths: null,
  contractMonths: null,
  forwarded: false,
  employerName: '',
  sourceName: '',
  sourceUrl: null,
  externalId: null,
  fingerprint: null,
  occupationConfidence: null,
  contactPhone: null,
  findings: [],
  confirmed: [],
  allowed: null,
  appeal: null,
  decisionNote: null,
  createdAt: 0,
  updatedAt: 0,
  publishedAt: null,
  endedAt: null,
};

/** A posting with nothing said yet. */
export function blank({ id, side, authorId, organisationId, clientId }: BlankOf, now: number): Posting {
  return {
    ...NOTHING,
    ...{ id, side, authorId, organisationId, clientId, createdAt: now, updatedAt: now },
    ...{ findings: [], confirmed: [], holdReasons: [] },
    ...{ benefits: [], certificates: [], skills: [], preferredRegions: [] },
  };
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
