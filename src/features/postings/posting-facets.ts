import { ancestors, occupation } from '../reference/occupations.js';
import { COUNTRY, region, regionAncestors } from '../reference/regions.js';
import { skillLevel } from '../reference/skill-levels.js';
import type { FacetValue } from './posting-list.dto.js';
import type { PostingFilter } from './posting-filter.rules.js';
import { type Facet, facetField, FACETS } from './posting-filter.search.js';
import { WORD_NAMES } from './posting-words.names.js';
import type { Names } from './posting.views.js';

type Counts = Record<string, number>;
const COMMONEST = 20;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Counts of one facet of a search page. */
const countsOf = (counts: Record<string, Counts>, facet: Facet): Counts => counts[facetField(facet)] ?? {};

/** The commonest employers of a search page: organisations by id, those of forwarded postings by name. */
export function commonestEmployers(counts: Record<string, Counts>): string[] {
  return commonest(countsOf(counts, 'employer'));
}

/** Those that are ids, whose names are still to be read. */
export function organisationIds(employers: string[]): string[] {
  return employers.filter((key) => UUID.test(key));
}

/** Counts with the names that people read; of trees the branches that are open and the commonest leaves. */
export function namedFacets(
  counts: Record<string, Counts>,
  filter: PostingFilter,
  employers: Names,
): Record<string, FacetValue[]> {
  const named = (facet: Facet): FacetValue[] => {
    const found = countsOf(counts, facet);
    return shown(facet, found, filter).map((value) => ({
      value,
      name: nameOf(facet, value, employers),
      count: found[value] ?? 0,
    }));
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, named(facet)]));
}

/** Found in one pass: of a thousand employers nine in ten are rarer than the rarest that is kept. */
function commonest(counts: Counts, fits: (value: string) => boolean = () => true): string[] {
  const kept: { value: string; count: number }[] = [];
  for (const value in counts) {
    const count = counts[value] ?? 0;
    const rarest = kept[COMMONEST - 1];
    const before = (other: { value: string; count: number }): boolean =>
      count > other.count || (count === other.count && value < other.value);
    if (count === 0 || (rarest && !before(rarest)) || !fits(value)) continue;
    const place = kept.findIndex(before);
    kept.splice(place < 0 ? kept.length : place, 0, { value, count });
    if (kept.length > COMMONEST) kept.pop();
  }
  return kept.map(({ value }) => value);
}

function shown(facet: Facet, counts: Counts, filter: PostingFilter): string[] {
  if (facet === 'occupation') {
    const open = branches(filter.occupation, (code) => ancestors(code).map((node) => node.code));
    const parentOf = (code: string): string | null => occupation(code)?.parent ?? null;
    return tree(counts, open, parentOf, (code) => code.length === 10);
  }
  if (facet === 'region') {
    const open = branches(filter.region, (code) => regionAncestors(code).map((node) => node.code));
    const parentOf = (code: string): string | null => {
      const parent = region(code)?.parent ?? null;
      return parent === COUNTRY ? null : parent;
    };
    return tree(counts, open, parentOf, (code) => code.length === 9);
  }
  const order: readonly string[] | undefined = facet in WORD_NAMES ? Object.keys(namesOf(facet)) : undefined;
  const values = commonest(counts);
  return order ? values.sort((a, b) => order.indexOf(a) - order.indexOf(b)) : values;
}

/** What was chosen and everything above it. */
function branches(chosen: string[] | undefined, above: (code: string) => string[]): Set<string> {
  return new Set((chosen ?? []).flatMap((code) => [...above(code), code]));
}

function tree(
  counts: Counts,
  open: Set<string>,
  parentOf: (code: string) => string | null,
  isLeaf: (code: string) => boolean,
): string[] {
  const onBranch = Object.keys(counts).filter((code) => {
    const parent = parentOf(code);
    return (counts[code] ?? 0) > 0 && (parent === null || open.has(parent));
  });
  return [...new Set([...onBranch, ...commonest(counts, isLeaf)])].sort();
}

const namesOf = (facet: Facet): Record<string, string> =>
  (WORD_NAMES as Partial<Record<Facet, Record<string, string>>>)[facet] ?? {};

function nameOf(facet: Facet, value: string, employers: Names): string {
  if (facet === 'occupation') return occupation(value)?.name ?? value;
  if (facet === 'region') return region(value)?.name ?? value;
  if (facet === 'skillLevel') return skillLevel(Number(value))?.zh ?? value;
  if (facet === 'employer') return employers.get(value)?.name ?? value;
  const names = namesOf(facet);
  // Free texts have no names of ours, and each object has a `constructor`.
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}
