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

const fields = Object.entries(COLUMNS);
const named = (wanted: Kind): string[] =>
  fields.flatMap(([name, [, kind]]) => (kind === wanted ? [name] : []));
const NUMBERS = named('number');
const LISTS = named('list');
const FLAGS = named('flag');

/** The columns of {@link Showable} under its names, for a SELECT. */
export const SHOWN_COLUMNS = fields
  .map(([name, [column]]) => (name === column ? column : `${column} AS ${name}`))
  .join(', ');

/** A row of {@link SHOWN_COLUMNS} as the same value on both databases; the row itself, which nobody else has. */
export function showable(row: Record<string, unknown>): Showable {
  for (const name of NUMBERS) {
    const value = row[name];
    if (value !== null && typeof value !== 'number') row[name] = Number(value);
  }
  for (const name of LISTS) row[name] = row[name] === '[]' ? [] : JSON.parse(String(row[name]));
  for (const name of FLAGS) row[name] = Number(row[name]) === 1;
  return row as unknown as Showable;
}
