import { type BoardLodging, type Education, EDUCATIONS, type Side } from './posting-words.rules.js';

/** Years of experience as a list offers them. */
export const EXPERIENCES = ['none', '1-2', '3-5', '6-10', 'over-10'] as const;
export type Experience = (typeof EXPERIENCES)[number];

export const EXPERIENCE_YEARS: Record<Experience, readonly [min: number, max: number]> = {
  none: [0, 0],
  '1-2': [1, 2],
  '3-5': [3, 5],
  '6-10': [6, 10],
  'over-10': [11, 99],
};

/** The band of a number of years; nothing stated asks for none. */
export function experienceBand(years: number | null): Experience {
  const found = EXPERIENCES.find((band) => (years ?? 0) <= EXPERIENCE_YEARS[band][1]);
  return found ?? 'over-10';
}

/** What narrows a list; several values of one field mean any of them, of `benefits` all of them. */
export interface PostingFilter {
  side?: Side;
  /** Codes of any level. */
  occupation?: string[];
  region?: string[];
  employment?: string[];
  engagement?: string[];
  /** Comparable yuan a month: the span of the posting meets the span asked for. */
  payMin?: number;
  payMax?: number;
  benefits?: string[];
  shift?: string[];
  education?: string[];
  educationAtMost?: string;
  experience?: Experience[];
  experienceAtMost?: number;
  skillLevel?: string[];
  certificates?: string[];
  headcountMin?: number;
  /** Days. */
  postedWithin?: number;
  /** The id of an organisation, or the name of the employer of forwarded postings. */
  employer?: string;
  boardLodging?: BoardLodging[];
}

export type FilterName = keyof PostingFilter;

/** The instant and the civil day that a list is read at. */
export interface Moment {
  now: number;
  today: string;
}

/** The part of a region's code that the codes of all regions within begin with. */
export function regionStem(code: string): string {
  return code.length === 6 ? code.replace(/(?:00){1,2}$/, '') : code;
}

/** What is offered where this is asked for: who wants board is served by board and lodging too. */
export function boardServes(asked: readonly BoardLodging[]): BoardLodging[] {
  const both = asked.some((value) => value === 'board' || value === 'lodging');
  return [...new Set([...asked, ...(both ? (['both'] as const) : [])])];
}

/** What is counted beside a list where this is offered: exactly what {@link boardServes} would let through. */
export function boardOffered(offered: BoardLodging): BoardLodging[] {
  return offered === 'both' ? ['board', 'lodging', 'both'] : [offered];
}

/** Educations up to this one, for whoever has it. */
export function upTo(education: string): Education[] {
  return EDUCATIONS.slice(0, EDUCATIONS.indexOf(education as Education) + 1);
}

/** The filter's parts that say something. */
export function stated(filter: PostingFilter): FilterName[] {
  const names = Object.keys(filter) as FilterName[];
  return names.filter((name) => {
    const value = filter[name];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
}

/** Nothing but this one, and the side. */
export function only(filter: PostingFilter, name: FilterName): PostingFilter {
  return { ...(filter.side && { side: filter.side }), [name]: filter[name] };
}

export function without(filter: PostingFilter, name: FilterName): PostingFilter {
  const { [name]: _dropped, ...rest } = filter;
  return rest;
}
