import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/create-app.js';
import { JustWritten } from '../../src/features/postings/just-written.js';
import { OpenPostingsQueries } from '../../src/features/postings/open-postings.queries.js';
import type { OrganisationsService } from '../../src/features/organisations/organisations.service.js';
import { Posting } from '../../src/features/postings/posting.entity.js';
import { blank } from '../../src/features/postings/posting.fields.js';
import { PostingBreadth } from '../../src/features/postings/posting-breadth.js';
import { PostingListQueries } from '../../src/features/postings/posting-list.queries.js';
import { documentOf } from '../../src/features/postings/postings.search.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import type { Db } from '../../src/platform/db/db.js';
import type { SearchDocument } from '../../src/platform/search/search.port.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';

/** The instant at which the rows are read; it is the day of {@link TODAY}. */
export const NOW = Date.parse('2026-11-24T04:00:00Z');
export const TODAY = '2026-11-24';
const DAY = 86_400_000;

export class FixedClock extends Clock {
  override now(): number {
    return NOW;
  }
}

/** The rows on one of the databases, and the ways to read them. */
export interface ListedSide {
  name: string;
  db: Db;
  list: PostingListQueries;
  open: OpenPostingsQueries;
  /** What {@link open} takes as written; nothing yet. */
  written: JustWritten;
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
export function listedRows(): Posting[] {
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
      validUntil: n % 12 === 11 ? '2026-11-23' : pick([TODAY, '2027-01-31'], n),
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

/** A database of its own with the rows in it. */
export async function openListed(kind: string): Promise<ListedSide> {
  const database: TestDatabase = await testDatabase(kind);
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-list-'));
  const env = { DATA_DIR: dataDir, MODE: 'demo', LOG_LEVEL: 'error', APP_SECRET: 'test-secret-'.repeat(4) };
  const db = await openDatabase(readConfig({ ...env, ...database.env }));
  await db.tx(async (em) => {
    await em.insert(Posting, listedRows());
  });
  const clock = new FixedClock();
  const close = async (): Promise<void> => {
    await db.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const list = new PostingListQueries(db, clock, new PostingBreadth(db, clock));
  const written = new JustWritten();
  return { name: kind, db, list, open: new OpenPostingsQueries(db, clock, nobody, written), written, close };
}

/** What the index holds of them. */
export async function documentsOf({ open }: ListedSide): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for await (const { rows, names } of open.all())
    documents.push(...rows.map((row) => documentOf(row, names)));
  return documents;
}
