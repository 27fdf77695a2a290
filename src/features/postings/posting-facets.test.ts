import { describe, expect, it } from '@jest/globals';
import { namedFacets } from './posting-facets.js';

const named = (counts: Record<string, number>): [string, number][] =>
  (namedFacets({ by_employer: counts }, {}, new Map()).employer ?? []).map(({ value, count }) => [
    value,
    count,
  ]);

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

  it('leave out what nothing has', () => {
    expect(named({ none: 0, one: 1 })).toEqual([['one', 1]]);
  });
});
