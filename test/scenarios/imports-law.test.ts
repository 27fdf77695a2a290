import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ImportPlanner } from '../../src/features/postings/import/import-planner.js';
import type { ScreeningBody } from '../../src/features/screening/screening-row.entity.js';
import { execute } from '../../src/platform/db/statements.js';
import { ad, adMap, csv } from '../factories/import-files.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { bringIn } from './import-steps.js';

const RULE = 'H1';

/** As an officer in another process does it: nobody here is told. */
async function forbid(app: TestApp, word: string): Promise<void> {
  const [row] = await app.db.rows<{ body: string }>('SELECT body FROM screening_rules WHERE id = ?', [RULE]);
  const body = JSON.parse(row?.body ?? '{}') as ScreeningBody;
  const forbidding = JSON.stringify({ ...body, patterns: [...body.patterns, word] });
  const sql = "UPDATE screening_rules SET body = ?, level = 'block', version = version + 1 WHERE id = ?";
  await app.db.tx((em) => execute(em, sql, [forbidding, RULE]));
}

describe('an import under rules that change', () => {
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => app.close());

  it('publishes nothing that a rule forbids which came between its judgement and its writing', async () => {
    const planner = app.nest.get(ImportPlanner);
    const plan = planner.plan.bind(planner);
    const planned = jest.spyOn(planner, 'plan').mockImplementationOnce(async (...asked) => {
      const batch = await plan(...asked);
      expect(batch.plan.counts.published).toBe(3);
      await forbid(app, '彩虹工装');
      return batch;
    });
    const rows = [1, 2, 3].map((id) => ad(id, { text: `在车间焊接管道支架，发彩虹工装，第 ${id} 号工位。` }));
    const { sum, rows: told } = await bringIn(app, staff, csv(rows), { map: adMap('法'), publish: 'true' });
    expect(sum).toMatchObject({ rows: 3, published: 0, drafts: 3 });
    expect(told.flatMap(({ why }) => why.map(({ code }) => code))).toEqual([RULE, RULE, RULE]);
    expect(planned).toHaveBeenCalledTimes(2);
  });
});
