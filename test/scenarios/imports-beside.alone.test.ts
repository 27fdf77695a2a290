import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ad, adMap, csv } from '../factories/import-files.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { publishPosting, someEmployer } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { onThisMachine } from '../harness/lateness.js';
import { find, indexed, until } from './find-steps.js';
import { ended, queued } from './import-steps.js';
import { as } from './organisation-steps.js';

const ROWS = 4000;
/** Milliseconds from a publication to its being found, as the house promises. */
const FOUND_WITHIN = 1000;

describe('beside a long import', () => {
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
    await someEmployer(app);
  });
  afterAll(() => app.close());

  it('what somebody publishes is found within a second, and all that came in a little later', async () => {
    const rows = Array.from({ length: ROWS }, (_, at) =>
      ad(at + 1, { title: `电焊工${at}班`, text: `在车间焊接管道支架，第 ${at} 号工位，看得懂图纸。` }),
    );
    const { id } = await queued(app, staff, csv(rows), { map: adMap('并行'), publish: 'true' });
    const done = async () =>
      (await as(app, staff).get(`/jobs/${id}`)).body as { done: number; state: string };
    const took: number[] = [];
    for (const part of [1, 2]) {
      await until(done, (job) => job.done >= (part * ROWS) / 8, 60_000);
      const word = `量子打印${'甲乙丙'[part]}`;
      await publishPosting(app, { title: `${word}操作工` });
      const before = await done();
      took.push(
        await until(
          () => find(app, { q: word }),
          ({ total }) => total === 1,
          10_000,
        ),
      );
      expect(before.state).toBe('running');
    }
    const most = await onThisMachine(FOUND_WITHIN);
    console.log(
      `found after ${took.map((ms) => ms.toFixed(0)).join(', ')} ms, where 1000 are worth ${most.toFixed(0)}`,
    );
    expect(Math.max(...took)).toBeLessThan(most);
    expect((await ended(app, staff, id)).result).toMatchObject({ rows: ROWS, published: ROWS });
    await indexed(app, ROWS + 2);
  }, 120_000);
});
