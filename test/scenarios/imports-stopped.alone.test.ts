import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportCsv } from '../../src/features/postings/import/import-report-csv.js';
import type { ImportResult } from '../../src/features/postings/import/import-summary.js';
import { PostingImportService } from '../../src/features/postings/import/posting-import.service.js';
import { execute } from '../../src/platform/db/statements.js';
import { ad, adMap, csv } from '../factories/import-files.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { lateness, onThisMachine, spin } from '../harness/lateness.js';
import { until } from '../harness/until.js';
import { bringIn, count, ended, queued, report, rowsDone } from './import-steps.js';
import { as } from './organisation-steps.js';

const ROWS = 2000;
/** Milliseconds, as the house promises for timers beside writers. */
const MOST_LATE = 50;
const LARGE = csv(Array.from({ length: ROWS }, (_, at) => ad(at + 1, { title: `电焊工${at}班` })));
const options = { map: adMap('大'), publish: 'true' };

describe('a long import', () => {
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterAll(() => app.close());

  it('stops when it is cancelled; what is committed stays, and the next one goes on from it', async () => {
    const { id } = await queued(app, staff, LARGE, options);
    await until(async () => (await rowsDone(app, staff, id)) > 0, 30);
    await as(app, staff).post(`/jobs/${id}/cancel`).expect(200);
    const job = await ended(app, staff, id);
    expect(job.state).toBe('cancelled');
    expect(job.done).toBeLessThan(ROWS);
    expect([await count(app, 'postings'), (await report(app, staff, id)).length]).toEqual([
      job.done,
      job.done,
    ]);

    let sum: ImportResult | undefined;
    const before = await onThisMachine(MOST_LATE);
    const { p99, wall } = await lateness(async () => {
      ({ sum } = await bringIn(app, staff, LARGE, options));
    });
    const most = Math.max(before, await onThisMachine(MOST_LATE));
    console.log(
      `${sum?.rowsPerSecond} rows/s; timers late by ${p99.toFixed(0)} ms of our own, by ${wall.toFixed(0)} on the ` +
        `wall, where ${MOST_LATE} are worth ${most.toFixed(0)}`,
    );
    expect(p99).toBeLessThan(MOST_LATE);
    expect(wall).toBeLessThan(most);
    expect(sum).toMatchObject({ rows: ROWS, taken: ROWS - job.done, unchanged: job.done, published: ROWS });
    expect(await count(app, 'postings')).toBe(ROWS);
  }, 120_000);

  it('tells each posting once, however often it was started', async () => {
    const told = await count(app, 'events', "type = 'posting.published'");
    const open = await count(app, 'postings', "state = 'published'");
    expect([told, open]).toEqual([open, told]);
  });

  it('may be told of in a long report without keeping others waiting', async () => {
    const { id } = await queued(app, staff, LARGE, options);
    await ended(app, staff, id);
    const again = `INSERT INTO import_reports (job_id, first_row, content)
      SELECT job_id, first_row + ?, content FROM import_reports WHERE job_id = ? AND first_row <= ?`;
    for (let copy = 1; copy < 50; copy++)
      await app.db.tx((em) => execute(em, again, [copy * 2 * ROWS, id, ROWS + 1]));
    let lines = 0;
    const { longest } = await lateness(async () => {
      for await (const piece of reportCsv(await app.nest.get(PostingImportService).report(null, id)))
        lines += piece.split('\n').length - 1;
    });
    expect(lines).toBe(50 * ROWS + 1);
    expect(longest).toBeLessThan(4 * MOST_LATE);
  }, 60_000);

  it('would be found out if it kept the loop to itself, by reckoning or by waiting', async () => {
    const reckoned = await lateness(async () => {
      for (let slice = 0; slice < 10; slice++) await spin(3 * MOST_LATE);
    });
    expect(reckoned.p99).toBeGreaterThan(MOST_LATE);
    const most = await onThisMachine(MOST_LATE);
    const waited = await lateness(async () => {
      for (let time = 0; time < 5; time++) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 * most);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    expect(waited.wall).toBeGreaterThan(most);
  }, 60_000);
});
