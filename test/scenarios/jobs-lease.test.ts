import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execute } from '../../src/platform/db/statements.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';

const KIND = 'slow-reader';

describe('a job that reckons for longer than its lease', () => {
  let app: TestApp;
  const began: number[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  beforeAll(async () => {
    app = await startApp();
    app.nest.get(Jobs).register(KIND, async ({ step }) => {
      began.push(began.length);
      await released;
      return step(() => Promise.resolve({ read: true }), { checkpoint: {}, done: 1 });
    });
  });
  afterAll(() => app.close());

  const stored = async (id: string) =>
    (
      await app.db.rows<{ state: string; token: number; until_at: number; now: number }>(
        `SELECT state, token, until_at, ${app.db.nowSql} AS now FROM jobs WHERE id = ?`,
        [id],
      )
    )[0];

  it('keeps it, so that no other worker begins it anew', async () => {
    const { id } = await app.nest.get(Jobs).submit(KIND, null, {});
    await until(() => Promise.resolve(began.length === 1));
    await app.db.tx((em) => execute(em, 'UPDATE jobs SET until_at = 0 WHERE id = ?', [id]));
    await until(async () => {
      const row = await stored(id);
      return Number(row?.until_at) > Number(row?.now);
    }, 15);
    release();
    await until(async () => (await stored(id))?.state === 'done');
    expect([began.length, Number((await stored(id))?.token)]).toEqual([1, 1]);
  });
});
