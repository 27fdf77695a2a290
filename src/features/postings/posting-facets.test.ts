import { describe, expect, it } from '@jest/globals';
import { MOST_VALUES } from '../../platform/search/meili.facets.js';
import { occupations } from '../reference/occupations.js';
import { COUNTRY, regionChildren } from '../reference/regions.js';
import { namedFacets } from './posting-facets.js';

const named = (counts: Record<string, number>): [string, number][] =>
  (namedFacets({ by_employer: counts }, {}, new Map()).employer ?? []).map(({ value, count }) => [
    value,
    count,
  ]);

const below = (code: string): string[] =>
  regionChildren(code).flatMap((region) => [region.code, ...below(region.code)]);

describe('values that are told of a facet', () => {
  it('are the twenty commonest, the alphabet deciding between equals, in whatever order they were counted', () => {
    const counts: [string, number][] = Array.from({ length: 60 }, (_, n) => [`雇主${n}`, (n * 7) % 13]);
    const wanted = counts
      .filter(([, count]) => count > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 20);
    expect(named(Object.fromEntries(counts))).toEqual(wanted);
    expect(named(Object.fromEntries(counts.toReversed()))).toEqual(wanted);
  });

  it('are of trees that have fewer places than a search server counts', () => {
    const places = [occupations().length, below(COUNTRY).length];
    for (const count of places) expect(count).toBeLessThan(MOST_VALUES);
    expect(Math.min(...places)).toBeGreaterThan(1000);
  });

  it.each(['constructor', '__proto__', 'toString'])('are named %s as any other text', (value) => {
    const counts = { by_certificates: Object.fromEntries([[value, 2]]) };
    expect(namedFacets(counts, {}, new Map()).certificates).toEqual([{ value, name: value, count: 2 }]);
  });

  it('leave out what nothing has', () => {
    expect(named({ none: 0, one: 1 })).toEqual([['one', 1]]);
  });
});
