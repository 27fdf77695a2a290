import { marks } from '../../platform/db/statements.js';
import {
  boardServes,
  EXPERIENCE_YEARS,
  type FilterName,
  type Moment,
  type PostingFilter,
  regionStem,
  stated,
  upTo,
} from './posting-filter.rules.js';

export interface Condition {
  sql: string;
  params: unknown[];
}

type Values = Required<PostingFilter>;
type Conditions = { [N in FilterName]: (value: Values[N], at: Moment) => Condition };

const DAY = 86_400_000;
const is = (sql: string, ...params: unknown[]): Condition => ({ sql, params });
const anyOf = (expression: string, values: readonly unknown[]): Condition =>
  is(`${expression} IN (${marks(values)})`, ...values);
const joined = (by: ' AND ' | ' OR ', parts: Condition[]): Condition =>
  is(`(${parts.map((part) => part.sql).join(by)})`, ...parts.flatMap((part) => part.params));
/** Codes that begin like this one, as a span that an index can serve; `end` sorts behind every code within. */
const within = (column: string, stem: string, end: string): Condition =>
  is(`(${column} >= ? AND ${column} < ?)`, stem, stem + end);
/** Lists are kept as JSON text, where a whole value stands between its quotes. */
const lists = (column: string, value: string): Condition =>
  is(`INSTR(${column}, ?) > 0`, JSON.stringify(value));

/**
 * What strangers may see on a day. Nearly everything published is valid, so the day only tests rows: as a span it
 * would draw the planner to the index of due days, and each list would be sorted whole.
 */
export const OPEN = "state = 'published' AND COALESCE(valid_until, '') >= ?";

const EMPLOYER_SHOWN = "(side = 'demand' OR offerer IN ('employer-staff', 'agency-group'))";

const CONDITIONS: Conditions = {
  side: (side) => is('side = ?', side),
  occupation: (codes) =>
    joined(
      ' OR ',
      codes.map((code) => within('occupation', code, '.')),
    ),
  region: (codes) =>
    joined(
      ' OR ',
      codes.map((code) => within('region', regionStem(code), ':')),
    ),
  employment: (values) => anyOf('employment', values),
  engagement: (values) => anyOf('engagement', values),
  payMin: (yuan) => is('pay_month_max >= ?', yuan),
  payMax: (yuan) => is('pay_month_min <= ?', yuan),
  benefits: (values) =>
    joined(
      ' AND ',
      values.map((value) => lists('benefits', value)),
    ),
  shift: (values) => anyOf('shift', values),
  education: (values) => anyOf("COALESCE(education, 'none')", values),
  educationAtMost: (value) => anyOf("COALESCE(education, 'none')", upTo(value)),
  experience: (bands) =>
    joined(
      ' OR ',
      bands.map((band) => is('COALESCE(experience_years, 0) BETWEEN ? AND ?', ...EXPERIENCE_YEARS[band])),
    ),
  experienceAtMost: (years) => is('COALESCE(experience_years, 0) <= ?', years),
  skillLevel: (ranks) => anyOf('skill_level', ranks.map(Number)),
  certificates: (values) =>
    joined(
      ' OR ',
      values.map((value) => lists('certificates', value)),
    ),
  headcountMin: (people) => is('headcount >= ?', people),
  postedWithin: (days, { now }) => is('published_at >= ?', now - days * DAY),
  employer: (key) =>
    is(
      `${EMPLOYER_SHOWN} AND ((forwarded = 0 AND (organisation_id = ? OR client_id = ?))
        OR (forwarded = 1 AND employer_name = ?))`,
      ...[key, key, key],
    ),
  boardLodging: (values) => anyOf('board_lodging', boardServes(values)),
};

function condition<N extends FilterName>(name: N, filter: PostingFilter, at: Moment): Condition {
  return CONDITIONS[name](filter[name] as Values[N], at);
}

/** The WHERE of everything that strangers may see now and that the filter lets through. */
export function whereOpen(filter: PostingFilter, at: Moment): Condition {
  const parts = stated(filter).map((name) => condition(name, filter, at));
  const open = is(OPEN, at.today);
  const { sql, params } = joined(' AND ', [open, ...parts]);
  return { sql: sql.slice(1, -1), params };
}
