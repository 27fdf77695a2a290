import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  documentsOf,
  type ListedSide,
  NOW,
  openListed,
  TODAY,
} from '../../../test/factories/listed-postings.js';
import { type MeiliServer, noMeilisearch, startMeilisearch } from '../../../test/harness/meilisearch.js';
import { Fts5Engine } from '../../platform/search/fts5.engine.js';
import { MeiliEngine } from '../../platform/search/meili.engine.js';
import type { SearchEngine } from '../../platform/search/search.port.js';
import { EXPERIENCES, type FilterName, type PostingFilter, without } from './posting-filter.rules.js';
import { type Facet, facetField, FACETS, searchFilters } from './posting-filter.search.js';
import { whereOpen } from './posting-filter.sql.js';
import { EDUCATIONS } from './posting-words.rules.js';
import { POSTING_INDEX } from './postings.search.js';

type Row = Record<string, unknown>;
type Counts = Record<string, number>;

const AT = { now: NOW, today: TODAY };
const RUNS = 150;
const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });

const FIELDS: Record<FilterName, fc.Arbitrary<unknown>> = {
  side: fc.constantFrom('demand', 'supply'),
  occupation: some('6', '6-18', '6-18-02', '6-18-02-04', '4-02-06-01', '1'),
  region: some('330000', '330200', '330211', '330211001', '330211100', '310000', '310115'),
  employment: some('full-time', 'temporary', 'part-time', 'internship'),
  engagement: some('post', 'task', 'loan'),
  payMin: fc.integer({ min: 1, max: 15_000 }),
  payMax: fc.integer({ min: 1, max: 15_000 }),
  benefits: some('五险一金', '包吃住', 'a"b\\c', '50%', '没有'),
  shift: some('day', 'night', 'rotating'),
  education: some('none', 'college', 'bachelor'),
  educationAtMost: fc.constantFrom(...EDUCATIONS),
  experience: some(...EXPERIENCES),
  experienceAtMost: fc.integer({ min: 0, max: 20 }),
  skillLevel: some('3', '5', '8'),
  certificates: some('焊工证', '电工证', '没有'),
  headcountMin: fc.integer({ min: 1, max: 40 }),
  postedWithin: fc.integer({ min: 1, max: 60 }),
  employer: fc.constantFrom('甲厂', '乙厂', '没有'),
  boardLodging: some('none', 'board', 'lodging', 'both'),
};

/** Up to four of them at once: more leave nothing to count. */
const FILTERS = fc
  .subarray(Object.keys(FIELDS) as FilterName[], { maxLength: 4 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, FIELDS[name]]))))
  .map((filter) => filter as PostingFilter);

/** The filters that a facet is counted without: its own. */
const OWN: Partial<Record<Facet, FilterName[]>> = { education: ['education', 'educationAtMost'] };
const list = (value: unknown): string[] => JSON.parse(String(value)) as string[];
const only = (value: unknown): string[] => (value === null ? [] : [String(value)]);
const starts = (code: string, lengths: number[]): string[] =>
  lengths.filter((length) => length <= code.length).map((length) => code.slice(0, length));
const regions = (code: string): string[] => {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code];
  return [...new Set(above)].filter((one) => one !== '310100');
};
const bandOf = (years: number): string =>
  years === 0 ? 'none' : years <= 2 ? '1-2' : years <= 5 ? '3-5' : years <= 10 ? '6-10' : 'over-10';

/** A row's values of each facet, told again from its columns. */
const VALUES: Record<Facet, (row: Row) => string[]> = {
  side: (row) => only(row.side),
  occupation: (row) => starts(String(row.occupation), [1, 4, 7, 10]),
  region: (row) => regions(String(row.region)),
  employment: (row) => only(row.employment),
  engagement: (row) => only(row.engagement),
  shift: (row) => only(row.shift),
  education: (row) => [String(row.education ?? 'none')],
  experience: (row) => [bandOf(Number(row.experience_years ?? 0))],
  skillLevel: (row) => only(row.skill_level),
  benefits: (row) => list(row.benefits),
  certificates: (row) => list(row.certificates),
  boardLodging: (row) =>
    row.board_lodging === 'both' ? ['board', 'lodging', 'both'] : only(row.board_lodging),
  employer: (row) => (Number(row.forwarded) && row.side === 'demand' ? [String(row.employer_name)] : []),
};

/** Counted row by row from what SQL lets through under the other filters. */
async function counted({ db }: ListedSide, filter: PostingFilter, facet: Facet): Promise<Counts> {
  const others = (OWN[facet] ?? [facet as FilterName]).reduce(without, filter);
  const { sql, params } = whereOpen(others, AT);
  const counts: Counts = {};
  for (const row of await db.rows<Row>(`SELECT * FROM postings WHERE ${sql}`, params))
    for (const value of VALUES[facet](row)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const shown = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

const databases = ['sqlite', ...(process.env.TEST_MARIADB_URL ? ['mariadb'] : [])];
const engines = ['fts5', ...(noMeilisearch ? [] : ['meilisearch'])];
if (noMeilisearch) console.warn(noMeilisearch);

describe.each(engines)('facets of %s, under any filters', (name) => {
  const sides: ListedSide[] = [];
  let engine: SearchEngine;
  let server: MeiliServer | undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-facets-'));

  beforeAll(async () => {
    for (const kind of databases) sides.push(await openListed(kind));
    if (name === 'fts5') engine = new Fts5Engine({ dataDir });
    else {
      server = await startMeilisearch();
      const { url, key } = server;
      engine = new MeiliEngine({ url, ...(key && { key }), prefix: `facets-${randomUUID().slice(0, 8)}` });
    }
    await engine.open(POSTING_INDEX);
    await engine.put(POSTING_INDEX.name, await documentsOf(sides[0]!));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(sides.map((side) => side.close()));
    await engine.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const page = (filter: PostingFilter) =>
    engine.search(POSTING_INDEX.name, {
      filters: searchFilters(filter, AT),
      facets: FACETS.map(facetField),
      limit: 1000,
    });

  it('are what SQL counts without the facet’s own filter, on each database', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(FILTERS, fc.constantFrom(...sides), async (filter, side) => {
        const { facets, total } = await page(filter);
        if (total > 0) found += 1;
        for (const facet of FACETS)
          expect({ facet, counts: shown(facets[facetField(facet)] ?? {}) }).toEqual({
            facet,
            counts: await counted(side, filter, facet),
          });
      }),
      { numRuns: RUNS },
    );
    expect(found).toBeGreaterThan(RUNS / 3);
  }, 120_000);

  it('promise what choosing one of them gives', async () => {
    const { facets } = await page({});
    for (const facet of FACETS)
      for (const [value, count] of Object.entries(shown(facets[facetField(facet)] ?? {}))) {
        const chosen = { [facet]: facet === 'side' || facet === 'employer' ? value : [value] };
        expect({ facet, value, count }).toEqual({ facet, value, count: (await page(chosen)).total });
      }
  });

  it('stand beside exactly what SQL lets through, in an order that pages keep', async () => {
    await fc.assert(
      fc.asyncProperty(FILTERS, fc.integer({ min: 1, max: 40 }), async (filter, limit) => {
        const { hits, total } = await page(filter);
        const places = await sides[0]!.list.places(filter, 'newest', {}, 1000);
        expect(hits.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
        expect(total).toBe(places.length);
        const paged: string[] = [];
        for (let number = 1; paged.length < total; number++) {
          const query = { filters: searchFilters(filter, AT), page: number, limit };
          const { hits: some } = await engine.search(POSTING_INDEX.name, query);
          if (some.length === 0) break;
          paged.push(...some.map(({ id }) => id));
        }
        expect(paged).toEqual(hits.map(({ id }) => id));
      }),
      { numRuns: RUNS / 3 },
    );
  }, 120_000);
});
