import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../create-app.js';
import { Clock } from '../../platform/clock/clock.js';
import { readConfig } from '../../platform/config/read-config.js';
import type { Db } from '../../platform/db/db.js';
import { Fts5Engine } from '../../platform/search/fts5.engine.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '../../../test/harness/database.js';
import type { OrganisationsService } from '../organisations/organisations.service.js';
import { OpenPostingsQueries } from './open-postings.queries.js';
import { Posting } from './posting.entity.js';
import { blank } from './posting.fields.js';
import type { PostingFilter } from './posting-filter.rules.js';
import { OPEN, whereOpen } from './posting-filter.sql.js';
import { searchFilters } from './posting-filter.search.js';
import { PostingListQueries } from './posting-list.queries.js';
import { documentOf, POSTING_INDEX } from './postings.search.js';

const NOW = Date.parse('2026-11-24T04:00:00Z');
const DAY = 86_400_000;

class FixedClock extends Clock {
  override now(): number {
    return NOW;
  }
}

interface Side {
  name: string;
  db: Db;
  list: PostingListQueries;
  open: OpenPostingsQueries;
  close(): Promise<void>;
}

const nobody = { publicNames: () => Promise.resolve(new Map()) } as unknown as OrganisationsService;
const pick = <T>(values: readonly T[], n: number): T => values[n % values.length] as T;

function forwarded(n: number): Partial<Posting> {
  const sourceUrl = n % 10 === 1 ? `https://a.example.cn/${n}` : null;
  const origin = { sourceName: `source ${n}`, sourceUrl, externalId: String(n) };
  return { forwarded: true, employerName: pick(['甲厂', '乙厂'], n), ...origin };
}

/** Invented rows that differ in everything that a filter looks at; supply and demand, open and not. */
function rows(): Posting[] {
  return Array.from({ length: 120 }, (_, n) => {
    const side = n % 3 ? ('demand' as const) : ('supply' as const);
    const id = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const posting = blank({ id, side, authorId: null, organisationId: null, clientId: null }, NOW);
    const month = n % 7 ? 4000 + (n % 11) * 700 : null;
    return Object.assign(posting, {
      ...{
        state: n % 10 === 9 ? 'draft' : 'published',
        version: 1 + (n % 4),
        title: `职位 "${n}" 100%_\\`,
        description: 'x',
      },
      occupation: pick(['6-18-02-04', '6-18-01-07', '4-02-06-01', '6-31-01-03'], n),
      region: pick(['330211001', '330211100', '330211', '330203', '310115', '330200'], n),
      ...{ headcount: 1 + (n % 30), employment: pick(['full-time', 'temporary', 'part-time'], n) },
      engagement: pick(['post', 'task', 'loan'], n),
      ...{
        payPeriod: 'month',
        payMin: month,
        payMax: month && month + 1500,
        payMonthMin: month,
        payMonthMax: month && month + 1500,
      },
      validUntil: n % 12 === 11 ? '2026-11-23' : pick(['2026-11-24', '2027-01-31'], n),
      benefits: pick([[], ['五险一金'], ['五险一金', '包吃住'], ['a"b\\c', '50%']], n),
      certificates: pick([[], ['焊工证'], ['电工证', '焊工证']], n),
      ...{
        shift: pick([null, 'day', 'night'], n),
        education: pick([null, 'none', 'college', 'bachelor'], n),
      },
      ...{ experienceYears: pick([null, 0, 1, 4, 8, 15], n), skillLevel: pick([null, 3, 5], n) },
      boardLodging: pick([null, 'none', 'board', 'lodging', 'both'], n),
      ...(n % 5 === 1 && forwarded(n)),
      offerer: side === 'supply' ? pick(['person', 'employer-staff', 'agency-group'], n) : null,
      publishedAt: NOW - (n % 40) * DAY - (n % 2) * 1000,
    } as Partial<Posting>);
  });
}

async function openSide(kind: string): Promise<Side> {
  const database: TestDatabase = await testDatabase(kind);
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-list-'));
  const env = { DATA_DIR: dataDir, MODE: 'demo', LOG_LEVEL: 'error', APP_SECRET: 'test-secret-'.repeat(4) };
  const db = await openDatabase(readConfig({ ...env, ...database.env }));
  await db.tx(async (em) => {
    await em.insert(Posting, rows());
  });
  const clock = new FixedClock();
  const close = async (): Promise<void> => {
    await db.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const list = new PostingListQueries(db, clock);
  return { name: kind, db, list, open: new OpenPostingsQueries(db, clock, nobody), close };
}

const FILTERS: PostingFilter[] = [
  {},
  { side: 'supply' },
  { occupation: ['6-18'] },
  { occupation: ['6-18-01', '4'] },
  { region: ['330211'] },
  { region: ['330200', '310000'] },
  { region: ['330211100'] },
  { employment: ['temporary', 'part-time'], engagement: ['task'] },
  { payMin: 8000 },
  { payMin: 5000, payMax: 6000 },
  { benefits: ['五险一金', '包吃住'] },
  { benefits: ['a"b\\c'] },
  { certificates: ['焊工证'] },
  { shift: ['night'], education: ['none', 'college'] },
  { educationAtMost: 'college' },
  { experience: ['none', '6-10'] },
  { experience: ['over-10'] },
  { experienceAtMost: 4 },
  { skillLevel: ['3'] },
  { headcountMin: 20 },
  { postedWithin: 7 },
  { employer: '甲厂' },
  { employer: randomUUID() },
  { boardLodging: ['board'] },
  { boardLodging: ['none', 'both'] },
  { side: 'demand', occupation: ['6'], payMin: 6000, educationAtMost: 'bachelor', postedWithin: 30 },
];

const second = process.env.TEST_MARIADB_URL ? 'mariadb' : null;
if (!second) console.warn('left out: lists on MariaDB, for TEST_MARIADB_URL is not set');

describe('lists of open postings', () => {
  let sides: Side[] = [];
  let engine: Fts5Engine;
  let folder = '';

  beforeAll(async () => {
    sides = await Promise.all(['sqlite', ...(second ? [second] : [])].map(openSide));
    folder = mkdtempSync(join(tmpdir(), 'gongqiao-list-index-'));
    engine = new Fts5Engine({ dataDir: folder });
    await engine.open(POSTING_INDEX);
    for await (const batch of sides[0]!.open.all())
      await engine.put(
        POSTING_INDEX.name,
        batch.rows.map((row) => documentOf(row, batch.names)),
      );
  }, 60_000);
  afterAll(async () => {
    await Promise.all(sides.map((side) => side.close()));
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(FILTERS)(
    '%j lets the same through in SQL and in the index, and on both databases',
    async (filter) => {
      const [first, ...others] = await Promise.all(
        sides.map(async ({ list }) => ({
          newest: await list.places(filter, 'newest', {}, 200),
          pay: await list.places(filter, 'pay', { skip: 3 }, 50),
          count: await list.count(filter),
        })),
      );
      for (const other of others) expect(other).toEqual(first);
      const filters = searchFilters(filter, { now: NOW, today: '2026-11-24' });
      const found = await engine.search(POSTING_INDEX.name, { filters, limit: 1000 });
      expect(found.hits.map((hit) => hit.id).sort()).toEqual(first!.newest.map(({ id }) => id).sort());
      expect(first!.count).toBe(found.total);
    },
  );

  it('read in bulk are deep-equal on both databases, and only what is open', async () => {
    const read = await Promise.all(
      sides.map(async ({ open }) => {
        const batches = [];
        for await (const { rows } of open.all()) batches.push(...rows);
        return {
          batches,
          versions: await open.versions(null, 500),
          some: (await open.among([batches[5]!.id])).rows,
        };
      }),
    );
    for (const other of read.slice(1)) expect(other).toEqual(read[0]);
    const [first] = read;
    expect(first!.batches).toHaveLength(100);
    expect(first!.batches[1]).toMatchObject({
      benefits: ['五险一金'],
      forwarded: true,
      payMonthMax: 6200,
      headcount: 2,
    });
    expect(first!.versions.map(({ id }) => id)).toEqual(first!.batches.map(({ id }) => id));
    expect(first!.some).toEqual([first!.batches[5]]);
  });

  it('walked by keyset give every row once, in either order', async () => {
    for (const { list } of sides)
      for (const order of ['newest', 'pay'] as const) {
        const whole = await list.places({}, order, {}, 500);
        const walked = [];
        for (let page = await list.places({}, order, {}, 7); page.length;) {
          walked.push(...page);
          page = await list.places({}, order, { behind: page.at(-1)! }, 7);
        }
        expect(walked).toEqual(whole);
      }
  });

  it('are read along an index that serves filter and order together', async () => {
    const { db } = sides[0] as Side;
    const { sql, params } = whereOpen({ side: 'demand' }, { now: NOW, today: '2026-11-24' });
    const listed = `SELECT id FROM postings WHERE ${sql} ORDER BY published_at DESC, id DESC LIMIT 20`;
    const walked = `SELECT id FROM postings WHERE id > 'x' AND ${OPEN} ORDER BY id LIMIT 100`;
    const plan = (query: string, values: unknown[]) =>
      db.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, values);
    expect((await plan(listed, params)).map(({ detail }) => detail)).toEqual([
      expect.stringContaining('postings_newest'),
    ]);
    expect((await plan(walked, ['2026-11-24'])).map(({ detail }) => detail)).toEqual([
      expect.stringContaining('postings_walk'),
    ]);
  });
});
