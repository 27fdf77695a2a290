import type { Posting } from './posting.entity.js';

/** What a view, a search document or the snapshot needs of a posting; nothing that only its own people may see. */
export type Showable = Omit<
  Posting,
  | 'authorId'
  | 'holdReasons'
  | 'fingerprint'
  | 'occupationConfidence'
  | 'contactPhone'
  | 'findings'
  | 'allowed'
  | 'confirmed'
  | 'appeal'
  | 'decisionNote'
  | 'createdAt'
  | 'endedAt'
>;

type Kind = 'text' | 'number' | 'list' | 'flag';

const COLUMNS = {
  id: ['id', 'text'],
  version: ['version', 'number'],
  side: ['side', 'text'],
  state: ['state', 'text'],
  organisationId: ['organisation_id', 'text'],
  clientId: ['client_id', 'text'],
  offerer: ['offerer', 'text'],
  title: ['title', 'text'],
  description: ['description', 'text'],
  requirements: ['requirements', 'text'],
  workingConditions: ['working_conditions', 'text'],
  occupation: ['occupation', 'text'],
  region: ['region', 'text'],
  workPlace: ['work_place', 'text'],
  headcount: ['headcount', 'number'],
  employment: ['employment', 'text'],
  engagement: ['engagement', 'text'],
  termFrom: ['term_from', 'text'],
  termTo: ['term_to', 'text'],
  deliverable: ['deliverable', 'text'],
  homeEmployer: ['home_employer', 'text'],
  payPeriod: ['pay_period', 'text'],
  payMin: ['pay_min', 'number'],
  payMax: ['pay_max', 'number'],
  payMonths: ['pay_months', 'number'],
  payMonthMin: ['pay_month_min', 'number'],
  payMonthMax: ['pay_month_max', 'number'],
  validUntil: ['valid_until', 'text'],
  benefits: ['benefits', 'list'],
  shift: ['shift', 'text'],
  restDays: ['rest_days', 'number'],
  boardLodging: ['board_lodging', 'text'],
  insurance: ['insurance', 'text'],
  education: ['education', 'text'],
  experienceYears: ['experience_years', 'number'],
  skillLevel: ['skill_level', 'number'],
  certificates: ['certificates', 'list'],
  skills: ['skills', 'list'],
  preferredRegions: ['preferred_regions', 'list'],
  availableFrom: ['available_from', 'text'],
  probationMonths: ['probation_months', 'number'],
  contractMonths: ['contract_months', 'number'],
  forwarded: ['forwarded', 'flag'],
  employerName: ['employer_name', 'text'],
  sourceName: ['source_name', 'text'],
  sourceUrl: ['source_url', 'text'],
  externalId: ['external_id', 'text'],
  publishedAt: ['published_at', 'number'],
  updatedAt: ['updated_at', 'number'],
} as const satisfies Record<keyof Showable, readonly [string, Kind]>;

const READ: Record<Kind, (value: unknown) => unknown> = {
  text: (value) => value,
  number: (value) => (value === null ? null : Number(value)),
  list: (value) => JSON.parse(String(value)) as unknown,
  flag: (value) => Number(value) === 1,
};

const fields = Object.entries(COLUMNS);

/** The columns of {@link Showable}, for a SELECT. */
export const SHOWN_COLUMNS = fields.map(([, [column]]) => column).join(', ');

/** A row of {@link SHOWN_COLUMNS} as the same value on both databases. */
export function showable(row: Record<string, unknown>): Showable {
  const values = fields.map(([name, [column, kind]]) => [name, READ[kind](row[column])] as const);
  return Object.fromEntries(values) as unknown as Showable;
}
