import type { Schemas } from '@/api/client';
import { daysAhead } from '@/composables/civil-day';
import type { OwnPosting } from './posting-moves';

/** Everything that can be typed of a posting, as the fields of the form hold it. */
const FIELDS = {
  ...{ side: 'demand', client: '', title: '', occupation: '', region: '', workPlace: '' },
  ...{ headcount: '', employment: 'full-time', engagement: 'post', validUntil: '' },
  pay: { period: 'month', min: '', max: '' },
  ...{ termFrom: '', termTo: '', deliverable: '', homeEmployer: '' },
  ...{ description: '', requirements: '', education: '', experienceYears: '', skillLevel: '' },
  ...{ certificates: '', skills: '', workingConditions: '', benefits: '', insurance: '' },
  ...{ boardLodging: '', shift: '', restDays: '', payMonths: '', probationMonths: '', contractMonths: '' },
  ...{ contactPhone: '', offeredBy: '', availableFrom: '' },
};
export type PostingForm = typeof FIELDS;
export type PostingField = keyof PostingForm;

const NUMBERS = [
  ...(['headcount', 'experienceYears', 'skillLevel', 'restDays'] as const),
  ...(['payMonths', 'probationMonths', 'contractMonths'] as const),
];
const LISTS = ['certificates', 'skills', 'benefits'] as const;
/** Decided when the posting is created; an edit does not send them. */
const FIXED = ['side', 'client'] as const;
const REQUIRED = ['title', 'description', 'occupation', 'region', 'headcount', 'validUntil'];

export function emptyPosting(): PostingForm {
  return { ...structuredClone(FIELDS), validUntil: daysAhead(60) };
}

const text = (value: string | number | null | undefined): string => String(value ?? '');

export function postingForm(view: OwnPosting): PostingForm {
  const { pay, term, skillLevel, occupation, region } = view;
  const { from, to, deliverable, homeEmployer } = (term ?? {}) as Record<string, string | null>;
  const level = skillLevel as { rank: number } | null;
  return {
    ...plain(view),
    pay: { period: pay?.period ?? 'month', min: text(pay?.min), max: text(pay?.max) },
    ...{ termFrom: text(from), termTo: text(to) },
    ...{ deliverable: text(deliverable), homeEmployer: text(homeEmployer) },
    ...{ skillLevel: text(level?.rank), payMonths: text(pay?.months) },
    ...{ occupation: text(occupation?.code), region: text(region?.code), contactPhone: '' },
    ...{
      certificates: joined(view.certificates),
      skills: joined(view.skills),
      benefits: joined(view.benefits),
    },
  };
}

/** What the view says in the form's own words. */
function plain(view: OwnPosting): PostingForm {
  const values = structuredClone(FIELDS);
  const source = view as unknown as Record<string, unknown>;
  for (const field of Object.keys(values) as PostingField[]) {
    const value = source[field];
    if (field !== 'pay' && (typeof value === 'string' || typeof value === 'number' || value === null))
      values[field] = text(value);
  }
  return values;
}

const joined = (list: readonly string[]): string => list.join('、');
const listed = (typed: string): string[] =>
  typed
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
/** 5,000 and ５０００ are numbers; what is none is sent as it was typed: the server says what is wrong with it. */
function numbered(typed: string): number | string | null {
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d+$/.test(plain) ? Number(plain) : typed;
}

/** The body of the request: empty optional fields as null, empty required ones left for the server to name. */
export function postingBody(values: PostingForm): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    if (field === 'pay') continue;
    if (value !== '') body[field] = value;
    else if (!REQUIRED.includes(field)) body[field] = null;
  }
  for (const field of NUMBERS) if (body[field] != null) body[field] = numbered(values[field]);
  for (const field of LISTS) body[field] = listed(values[field]);
  const { period, min, max } = values.pay;
  body['pay'] = { period, min: numbered(min) ?? undefined, max: numbered(max || min) ?? undefined };
  if (values.contactPhone === '') delete body['contactPhone'];
  return body;
}

export function newPosting(values: PostingForm, organisation: string): Schemas['PostingInput'] {
  return { ...postingBody(values), organisation } as Schemas['PostingInput'];
}

export function editOf(values: PostingForm): Schemas['PostingEdit'] {
  const body = postingBody(values);
  for (const field of FIXED) delete body[field];
  return body as Schemas['PostingEdit'];
}
