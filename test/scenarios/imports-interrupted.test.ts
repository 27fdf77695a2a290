import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ad, adMap, csv } from '../factories/import-files.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { startApp } from '../harness/app.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';
import { count, ended, queued, report } from './import-steps.js';
import { as } from './organisation-steps.js';

const ROWS = 3000;
const LARGE = csv(Array.from({ length: ROWS }, (_, at) => ad(at + 1, { title: `电焊工${at}班` })));

describe('an import whose process ends', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.prepare();
  }, 120_000);
  afterAll(() => server.close());

  it('goes on in the next one from where it was, no row comes twice, and what was left behind goes', async () => {
    const before = await startApp(server.env);
    const staff: SignedUp = await signUp(before, { roles: ['staff'] });
    const { id } = await queued(before, staff, LARGE, { map: adMap('续'), publish: 'true' });
    const done = async (): Promise<number> =>
      ((await as(before, staff).get(`/jobs/${id}`)).body as { done: number }).done;
    await until(async () => (await done()) > 0, 30);
    expect(await done()).toBeLessThan(ROWS);
    await before.close();
    const left = join(tmpdir(), 'gongqiao-import-1-1-1-killed');
    mkdirSync(left, { recursive: true });
    utimesSync(left, 0, 0);

    const after = await startApp(server.env);
    const { token } = await openSession(after, staff.userId);
    const again = { ...staff, token };
    const job = await ended(after, again, id);
    expect(job).toMatchObject({ state: 'done', done: ROWS, result: { rows: ROWS, published: ROWS } });
    expect(new Set((await report(after, again, id)).map(({ row }) => row)).size).toBe(ROWS);
    expect(await count(after, 'postings')).toBe(ROWS);
    await until(() => Promise.resolve(!existsSync(left)));
    await after.close();
  }, 120_000);
});
