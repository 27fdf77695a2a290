import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  documentsOf,
  type ListedSide,
  listedRows,
  NOW,
  openListed,
  TODAY,
} from '../../../test/factories/listed-postings.js';
import { Fts5Engine } from '../../platform/search/fts5.engine.js';
import type { PostingFilter } from './posting-filter.rules.js';
import { searchFilters } from './posting-filter.search.js';
import { OPEN, openAmong, whereOpen } from './posting-filter.sql.js';
import { documentOf, POSTING_INDEX } from './postings.search.js';

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
  let sides: ListedSide[] = [];
  let engine: Fts5Engine;
  let folder = '';

  beforeAll(async () => {
    sides = await Promise.all(['sqlite', ...(second ? [second] : [])].map(openListed));
    folder = mkdtempSync(join(tmpdir(), 'gongqiao-list-index-'));
    engine = new Fts5Engine({ dataDir: folder });
    await engine.open(POSTING_INDEX);
    await engine.put(POSTING_INDEX.name, await documentsOf(sides[0]!));
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
      const filters = searchFilters(filter, { now: NOW, today: TODAY });
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

  it('taken as they were just written are the same as read, and are given once', async () => {
    const ids = listedRows().map(({ id }) => id);
    const told = listedRows().map((row) => ({ ...row, title: `${row.title} as written` }));
    const documents = async ({ open }: ListedSide) => {
      const { rows: found, names } = await open.among(ids);
      return found.map((row) => documentOf(row, names)).sort((a, b) => a.id.localeCompare(b.id));
    };
    for (const side of sides) {
      const read = await documents(side);
      side.written.keep(told);
      const taken = await documents(side);
      const titled = read.map((one) => ({
        ...one,
        fields: { ...one.fields, title: `${String(one.fields['title'])} as written` },
      }));
      expect(taken).toEqual(titled);
      expect(await documents(side)).toEqual(read);
    }
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
    const { db } = sides[0] as ListedSide;
    const { sql, params } = whereOpen({ side: 'demand' }, { now: NOW, today: TODAY });
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

  it('are found by their ids through no index of states', async () => {
    const { sql, params } = openAmong(['x', 'y', 'z'], TODAY);
    for (const { db } of sides) {
      const server = db.dialect === 'mariadb';
      const explain = `${server ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN'} SELECT id, version FROM postings WHERE ${sql}`;
      const [plan] = await db.rows<Record<string, unknown>>(explain, params);
      if (server) expect(plan).toMatchObject({ possible_keys: 'PRIMARY' });
      else
        expect(plan).toMatchObject({ detail: expect.stringContaining('sqlite_autoindex_postings_1 (id=?)') });
    }
  });
});
