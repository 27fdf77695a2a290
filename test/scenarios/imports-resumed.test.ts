import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ad, adMap, csv } from '../factories/import-files.js';
import { foundOrganisation } from '../factories/organisations.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { count, ended, queued, report, rowsDone } from './import-steps.js';
import { as } from './organisation-steps.js';

const ROWS = 2000;
const LARGE = csv(Array.from({ length: ROWS }, (_, at) => ad(at + 1, { title: `电焊工${at}班` })));

describe('an import that was stopped', () => {
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterAll(() => app.close());

  it('is taken up again where it was cancelled, as long as its file is kept', async () => {
    const map = adMap('再续');
    const { id } = await queued(app, staff, LARGE, { map, publish: 'true' });
    await until(async () => (await rowsDone(app, staff, id)) > 0, 30);
    await as(app, staff).post(`/jobs/${id}/cancel`).expect(200);
    const stopped = await ended(app, staff, id);
    await app.task('import-sweep');
    await as(app, staff).post(`/jobs/${id}/resume`).expect(200);
    const job = await ended(app, staff, id);
    expect(stopped.state).toBe('cancelled');
    expect(job).toMatchObject({ state: 'done', done: ROWS, result: { rows: ROWS, taken: ROWS } });
    expect(new Set((await report(app, staff, id)).map(({ row }) => row)).size).toBe(ROWS);
    const { body } = await as(app, staff).post(`/jobs/${id}/resume`).expect(409);
    expect(body).toMatchObject({ code: 'job-not-cancelled' });
  }, 120_000);

  it('says so when its file is kept no longer', async () => {
    const { id } = await queued(app, staff, LARGE, { map: adMap('过期'), publish: 'true' });
    await as(app, staff).post(`/jobs/${id}/cancel`).expect(200);
    expect((await ended(app, staff, id)).state).toBe('cancelled');
    app.clock.days(1.1);
    await app.task('import-sweep');
    const { token } = await openSession(app, staff.userId);
    staff = { ...staff, token };
    await as(app, staff).post(`/jobs/${id}/resume`).expect(200);
    const { state, error } = await ended(app, staff, id);
    expect([state, error?.code]).toEqual(['failed', 'import-file-gone']);
  }, 60_000);

  it('ends when the right to bring in is taken away meanwhile', async () => {
    const org = await foundOrganisation(app, { members: ['recruiter'] });
    const [recruiter] = org.members as [SignedUp];
    const { id } = await queued(app, recruiter, LARGE, { map: adMap(null), organisation: org.id });
    await until(async () => (await rowsDone(app, recruiter, id)) > 0, 30);
    await as(app, org.owner).delete(`/organisations/${org.id}/members/${recruiter.userId}`).expect(204);
    const { state, error, done: rows } = await ended(app, recruiter, id);
    expect([state, error?.code]).toEqual(['failed', 'import-rights-gone']);
    expect(await count(app, 'postings', `organisation_id = '${org.id}'`)).toBe(rows);
    expect(rows).toBeLessThan(ROWS);
  }, 120_000);
});
