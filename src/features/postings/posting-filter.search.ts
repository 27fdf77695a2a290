import type { SearchFilter } from '../../platform/search/search.port.js';
import {
  boardServes,
  type FilterName,
  type Moment,
  type PostingFilter,
  stated,
  upTo,
} from './posting-filter.rules.js';

/** Fields whose values are counted beside a list. */
export const FACETS = [
  'side',
  'occupation',
  'region',
  'employment',
  'engagement',
  'shift',
  'education',
  'experience',
  'skillLevel',
  'benefits',
  'certificates',
  'boardLodging',
  'employer',
] as const;
export type Facet = (typeof FACETS)[number];

/** The index's name for a facet, apart from the text field of the same name. */
export const facetField = (facet: Facet): string => `by_${facet}`;

type Values = Required<PostingFilter>;
type Translations = { [N in FilterName]: (value: Values[N], at: Moment) => SearchFilter[] };
const DAY = 86_400_000;
const among = (facet: Facet, anyOf: readonly string[]): SearchFilter[] => [
  { field: facetField(facet), anyOf: [...anyOf] },
];

const TRANSLATIONS: Translations = {
  side: (side) => among('side', [side]),
  occupation: (codes) => among('occupation', codes),
  region: (codes) => among('region', codes),
  employment: (values) => among('employment', values),
  engagement: (values) => among('engagement', values),
  payMin: (min) => [{ field: 'payMonthMax', min }],
  payMax: (max) => [{ field: 'payMonthMin', max }],
  benefits: (values) => values.flatMap((value) => among('benefits', [value])),
  shift: (values) => among('shift', values),
  education: (values) => among('education', values),
  educationAtMost: (value) => among('education', upTo(value)),
  experience: (bands) => among('experience', bands),
  experienceAtMost: (max) => [{ field: 'experienceYears', max, includeNull: true }],
  skillLevel: (ranks) => among('skillLevel', ranks),
  certificates: (values) => among('certificates', values),
  headcountMin: (min) => [{ field: 'headcount', min }],
  postedWithin: (days, { now }) => [{ field: 'publishedAt', min: now - days * DAY }],
  employer: (key) => among('employer', [key]),
  boardLodging: (values) => among('boardLodging', boardServes(values)),
};

function translated<N extends FilterName>(name: N, filter: PostingFilter, at: Moment): SearchFilter[] {
  return TRANSLATIONS[name](filter[name] as Values[N], at);
}

/** The filter in the terms of the index; must let through exactly what its SQL does. */
export function searchFilters(filter: PostingFilter, at: Moment): SearchFilter[] {
  return stated(filter).flatMap((name) => translated(name, filter, at));
}
