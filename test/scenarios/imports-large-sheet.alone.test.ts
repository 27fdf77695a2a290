import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRows } from '../../src/features/postings/import/file-reader.js';
import { ROW_LIMITS } from '../../src/features/postings/import/row-limits.js';
import { checkedArchive } from '../../src/features/postings/import/xlsx-archive.js';
import { ad, adMap, workbook } from '../factories/import-files.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { lateness } from '../harness/lateness.js';
import { until } from '../harness/until.js';
import { count, ended, queued } from './import-steps.js';
import { as } from './organisation-steps.js';

const ROWS = 50_000;
/** Milliseconds of the thread's own time, which no neighbour on the machine makes longer. */
const LONGEST_TURN = 100;
const LONG_TEXT = '在车间焊接管道支架，看得懂图纸。'.repeat(40);
/** Milliseconds: looked for once a second. */
const STOPS_WITHIN = 2000;

describe('a large spreadsheet', () => {
  let app: TestApp;
  let staff: SignedUp;
  let folder: string;
  let path: string;
  const ads = (text?: string) =>
    workbook(
      Array.from({ length: ROWS }, (_, at) => ad(at + 1, { title: `电焊工${at}班`, ...(text && { text }) })),
    );
  /** As much as may be sent; the one on the disk is longer by its texts. */
  const sent = ads();
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
    folder = await mkdtemp(join(tmpdir(), 'gongqiao-'));
    path = join(folder, 'large.xlsx');
    await writeFile(path, ads(LONG_TEXT));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is opened and read without keeping others waiting, as it would if it were unpacked where requests are served', async () => {
    let rows = 0;
    const { longest: apart } = await lateness(async () => {
      const file = await openRows(path);
      for await (const { values } of file.rows) rows += values['编号'] ? 1 : 0;
      await file.close();
    });
    const { longest: here } = await lateness(async () => void (await checkedArchive(path, ROW_LIMITS)));
    console.log(`the longest turn took ${apart.toFixed(0)} ms; unpacked here ${here.toFixed(0)}`);
    expect(rows).toBe(ROWS);
    expect(apart).toBeLessThan(LONGEST_TURN);
    expect(here).toBeGreaterThan(LONGEST_TURN);
  }, 120_000);

  it('is left within two seconds by a job that is cancelled while it is being opened', async () => {
    const { id } = await queued(app, staff, sent, { map: adMap('大'), publish: 'true' });
    await until(() => beingOpened(sent.length), 30);
    await as(app, staff).post(`/jobs/${id}/cancel`).expect(200);
    const cancelled = performance.now();
    expect(await ended(app, staff, id)).toMatchObject({ state: 'cancelled', done: 0, total: null });
    expect(performance.now() - cancelled).toBeLessThan(STOPS_WITHIN);
    expect(await count(app, 'postings')).toBe(0);
  }, 60_000);

  it('is left by a preview for which nobody waits any more', async () => {
    const off = new AbortController();
    const body = new FormData();
    body.set('file', new Blob([sent]), '招聘.xlsx');
    const asked = fetch(`${app.url}/api/v1/imports/preview`, {
      method: 'POST',
      headers: { authorization: `Bearer ${staff.token}` },
      body,
      signal: off.signal,
    });
    const left = asked.catch((error: unknown) => (error as Error).name);
    await until(() => beingOpened(sent.length), 30);
    off.abort();
    expect(await left).toBe('AbortError');
    const began = performance.now();
    await until(async () => !(await beingOpened(sent.length)), 30);
    expect(performance.now() - began).toBeLessThan(STOPS_WITHIN);
  }, 60_000);

  it('gives its turn to the next one as soon as it is called off', async () => {
    const off = new AbortController();
    const opened = openRows(path, { signal: off.signal });
    const small = join(folder, 'small.xlsx');
    await writeFile(small, workbook([ad(1)]));
    const next = openRows(small);
    off.abort(new Error('called off'));
    await expect(opened).rejects.toThrow('called off');
    const file = await next;
    expect(file.total).toBe(1);
    await file.close();
  }, 60_000);
});

/** Whether a file that came as a stream of this length lies ready for its reader. */
async function beingOpened(bytes: number): Promise<boolean> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith('gongqiao-import-'));
  const sizes = folders.map(
    async (name) => (await stat(join(tmpdir(), name, 'file')).catch(() => null))?.size,
  );
  return (await Promise.all(sizes)).includes(bytes);
}
