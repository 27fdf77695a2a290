import { describe, expect, it } from '@jest/globals';
import { add, type Counted, demandSupplyRatio, largest, noTotals } from './market.rules.js';

const WELDER = '6-18-02-04';
const GUARD = '4-07-05-01';
const posting = (wishes: Partial<Counted>): Counted => ({
  side: 'demand',
  occupation: WELDER,
  region: '330211002',
  headcount: 3,
  ...wishes,
});
const sum = (...postings: Counted[]) => {
  const totals = noTotals();
  for (const one of postings) add(totals, one, '330211');
  return totals;
};

describe('the market at a glance', () => {
  it('counts people, not advertisements, on each side', () => {
    const totals = sum(posting({}), posting({ headcount: 5 }), posting({ side: 'supply', headcount: 2 }));
    expect(totals.postings).toEqual({ wanted: 2, looking: 1 });
    expect(totals.people).toEqual({ wanted: 8, looking: 2 });
    expect(totals.occupations.get(WELDER)).toEqual({ wanted: 8, looking: 2 });
  });

  it('takes a posting without a headcount for one person', () => {
    expect(sum(posting({ headcount: null })).people.wanted).toBe(1);
  });

  it('counts a street only within the district, and only what is told to the street', () => {
    const totals = sum(
      posting({}),
      posting({ region: '330211' }),
      posting({ region: '330206001' }),
      posting({ region: null }),
    );
    expect([...totals.streets]).toEqual([['330211002', { wanted: 3, looking: 0 }]]);
    expect(totals.people.wanted).toBe(12);
  });

  it('has a demand-supply ratio to two decimals, and none when nobody looks', () => {
    expect(demandSupplyRatio({ wanted: 10, looking: 3 })).toBe(3.33);
    expect(demandSupplyRatio({ wanted: 0, looking: 3 })).toBe(0);
    expect(demandSupplyRatio({ wanted: 10, looking: 0 })).toBeNull();
  });

  it('shows the largest groups of both sides together first', () => {
    const totals = sum(
      posting({ headcount: 2 }),
      posting({ occupation: GUARD, headcount: 1 }),
      posting({ occupation: GUARD, side: 'supply', headcount: 4 }),
    );
    expect(largest(totals.occupations, 1)).toEqual([[GUARD, { wanted: 1, looking: 4 }]]);
    expect(largest(totals.occupations, 9).map(([code]) => code)).toEqual([GUARD, WELDER]);
  });
});
