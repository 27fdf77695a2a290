import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FixedClock,
  type ListedSide,
  NOW,
  openListed,
  TODAY,
} from '../../../test/factories/listed-postings.js';
import { PostingBreadth } from './posting-breadth.js';
import type { PostingFilter } from './posting-filter.rules.js';
import { whereOpen } from './posting-filter.sql.js';
import { type Order, PostingListQueries } from './posting-list.queries.js';

/** Takes everything for broad that lets anything through. */
class AlwaysBroad extends PostingBreadth {
  protected override readonly broadFrom = 1;
}

const FILTERS: PostingFilter[] = [
  { side: 'demand' },
  { side: 'demand', region: ['330211'] },
  { side: 'demand', region: ['330211001'] },
  { side: 'supply', region: ['330211', '310115'], occupation: ['6'] },
  { side: 'demand', occupation: ['6-18'], payMin: 6000 },
  { side: 'demand', occupation: ['6-18-02-04'] },
  { region: ['330200'], payMin: 5000 },
];
const second = process.env.TEST_MARIADB_URL ? 'mariadb' : null;
if (!second) console.warn('left out: walks on MariaDB, for TEST_MARIADB_URL is not set');

describe('a list walked in its order, or found by its codes and sorted', () => {
  let sides: ListedSide[] = [];
  const broad = ({ db }: ListedSide): PostingListQueries => {
    const clock = new FixedClock();
    return new PostingListQueries(db, clock, new AlwaysBroad(db, clock));
  };
  beforeAll(async () => {
    sides = await Promise.all(['sqlite', ...(second ? [second] : [])].map(openListed));
  }, 60_000);
  afterAll(() => Promise.all(sides.map((side) => side.close())));

  it.each(FILTERS)('%j is the same either way, on both databases', async (filter) => {
    const [first] = sides as [ListedSide];
    for (const order of ['newest', 'pay'] as Order[]) {
      const expected = await first.list.places(filter, order, {}, 200);
      for (const list of sides.flatMap((side) => [side.list, broad(side)])) {
        expect(await list.places(filter, order, {}, 200)).toEqual(expected);
        const [from] = expected;
        const further = await list.places(filter, order, { behind: from }, 3);
        expect(further).toEqual(expected.slice(1, 4));
      }
    }
  });

  it('draws no index to what is broad, and sorts no more than equals', async () => {
    const [{ db }] = sides as [ListedSide];
    const filter: PostingFilter = { side: 'demand', region: ['330211'], payMin: 5000 };
    const at = { now: NOW, today: TODAY };
    const blind = await new AlwaysBroad(db, new FixedClock()).blind(filter, 'demand', 'newest', at);
    expect([...blind].sort()).toEqual(['payMin', 'region']);
    const { sql, params } = whereOpen(filter, at, blind);
    const listed = `SELECT id FROM postings WHERE ${sql} ORDER BY published_at DESC, id DESC LIMIT 20`;
    const plan = await db.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${listed}`, params);
    expect(plan.map(({ detail }) => detail)[0]).toContain('postings_newest');
    expect(plan.map(({ detail }) => detail)).not.toContain('USE TEMP B-TREE FOR ORDER BY');
  });
});
