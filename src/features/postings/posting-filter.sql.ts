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
import type { Side } from './posting-words.rules.js';

export interface Condition {
  sql: string;
  params: unknown[];
}

type Values = Required<PostingFilter>;
type Conditions = { [N in FilterName]: (value: Values[N], at: Moment, blind: boolean) => Condition };

/** Fields whose index would find the rows but not their order. */
export type Indexed = 'region' | 'occupation' | 'payMin';
const SEEN: ReadonlySet<Indexed> = new Set();

const DAY = 86_400_000;
export const STREET_LENGTH = 9;
export const OCCUPATION_LENGTH = 10;
const is = (sql: string, ...params: unknown[]): Condition => ({ sql, params });
const anyOf = (expression: string, values: readonly unknown[]): Condition =>
  is(`${expression} IN (${marks(values)})`, ...values);
const joined = (by: ' AND ' | ' OR ', parts: Condition[]): Condition =>
  is(`(${parts.map((part) => part.sql).join(by)})`, ...parts.flatMap((part) => part.params));
/** Codes that begin like this one, as a span that an index can serve; `end` sorts behind every code within. */
const within = (column: string, stem: string, end: string): Condition =>
  is(`(${column} >= ? AND ${column} < ?)`, stem, stem + end);
/** A whole code stands for itself, so that its index gives the order too; other codes are spans. */
const coded = (
  column: string,
  codes: string[],
  whole: number,
  stem: (code: string) => string,
  end: string,
) => {
  const [only = ''] = codes;
  if (codes.length === 1 && only.length === whole) return is(`${column} = ?`, only);
  return joined(
    ' OR ',
    codes.map((code) => within(column, stem(code), end)),
  );
};
/** The same value where no index is to be drawn to it. */
const hidden = (column: string, blind: boolean, none: string): string =>
  blind ? `COALESCE(${column}, ${none})` : column;
/** Lists are kept as JSON text, where a whole value stands between its quotes. */
const lists = (column: string, value: string): Condition =>
  is(`INSTR(${column}, ?) > 0`, JSON.stringify(value));

const VALID = "COALESCE(valid_until, '') >= ?";

/**
 * What strangers may see on a day. Nearly everything published is valid, so the day only tests rows: as a span it
 * would draw the planner to the index of due days, and each list would be sorted whole.
 */
export const OPEN = `state = 'published' AND ${VALID}`;

/**
 * Those of these ids that strangers may see on a day. Here the state only tests rows, too: by the index of states and ids
 * MariaDB would reach each of them through four times the pages.
 */
export const openAmong = (ids: readonly string[], today: string): Condition =>
  is(`id IN (${marks(ids)}) AND COALESCE(state, '') = 'published' AND ${VALID}`, ...ids, today);

const EMPLOYER_SHOWN = "(side = 'demand' OR offerer IN ('employer-staff', 'agency-group'))";

/** Whom agencies post for, under the key that facets give: an organisation here by its id, any other by its name. */
const CLIENTS_KNOWN_AS =
  'SELECT id FROM agency_clients WHERE organisation_id = ? OR (organisation_id IS NULL AND name = ?)';

const CONDITIONS: Conditions = {
  side: (side) => is('side = ?', side),
  occupation: (codes, _, blind) =>
    coded(hidden('occupation', blind, "''"), codes, OCCUPATION_LENGTH, (code) => code, '.'),
  region: (codes, _, blind) => coded(hidden('region', blind, "''"), codes, STREET_LENGTH, regionStem, ':'),
  employment: (values) => anyOf('employment', values),
  engagement: (values) => anyOf('engagement', values),
  payMin: (yuan, _, blind) => is(`${hidden('pay_month_max', blind, '0')} >= ?`, yuan),
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
      `${EMPLOYER_SHOWN} AND (organisation_id = ? OR (forwarded = 0 AND client_id IN (${CLIENTS_KNOWN_AS}))
        OR (forwarded = 1 AND employer_name = ?))`,
      ...[key, key, key, key],
    ),
  boardLodging: (values) => anyOf('board_lodging', boardServes(values)),
};

function condition<N extends FilterName>(
  name: N,
  filter: PostingFilter,
  at: Moment,
  blind: boolean,
): Condition {
  return CONDITIONS[name](filter[name] as Values[N], at, blind);
}

/** The WHERE of everything that strangers may see now and that the filter lets through; `blind` fields draw no index. */
export function whereOpen(filter: PostingFilter, at: Moment, blind: ReadonlySet<Indexed> = SEEN): Condition {
  const parts = stated(filter).map((name) => condition(name, filter, at, blind.has(name as Indexed)));
  const open = is(OPEN, at.today);
  const { sql, params } = joined(' AND ', [open, ...parts]);
  return { sql: sql.slice(1, -1), params };
}

/** The rows of one side that are published with these codes, whatever else is asked. */
export function whereCoded(
  field: 'region' | 'occupation',
  side: Side,
  codes: string[],
  at: Moment,
): Condition {
  return joined(' AND ', [
    is("state = 'published'"),
    is('side = ?', side),
    CONDITIONS[field](codes, at, false),
  ]);
}
