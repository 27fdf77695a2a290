import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execute } from '../../src/platform/db/statements.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
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

describe('a job that takes long between two steps', () => {
  let app: TestApp;
  let waits = 0;
  beforeAll(async () => {
    app = await startApp();
    app.nest.get(Jobs).register(KIND, async ({ signal }) => {
      waits += 1;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw new Error('its file was closed under its hands');
    });
  });
  afterAll(() => app.close());

  const begun = async (): Promise<string> => {
    const before = waits;
    const { id } = await app.nest.get(Jobs).submit(KIND, null, {});
    await until(() => Promise.resolve(waits > before));
    return id;
  };
  const stored = async (id: string) => {
    const rows = await app.db.rows<{ state: string; until_at: number }>(
      'SELECT state, until_at FROM jobs WHERE id = ?',
      [id],
    );
    return [rows[0]?.state, Number(rows[0]?.until_at)];
  };

  it('hears when it is cancelled, and is cancelled whatever it says then', async () => {
    const id = await begun();
    await app.nest.get(Jobs).cancel(null, id);
    await until(async () => (await stored(id))[0] === 'cancelled');
  });

  it('hears when its process ends, and is left to the next one at once', async () => {
    const id = await begun();
    app.nest.get(JobRunner).onModuleDestroy();
    await until(async () => (await stored(id))[1] === 0);
    expect(await stored(id)).toEqual(['running', 0]);
  });
});

describe('a job whose connection to the database breaks', () => {
  let app: TestApp;
  let tries = 0;
  beforeAll(async () => {
    app = await startApp({ LOG_LEVEL: 'silent' });
    app.nest.get(Jobs).register(KIND, ({ step }) => {
      tries += 1;
      if (tries === 1) return Promise.reject(Object.assign(new Error('Connection lost'), { fatal: true }));
      return step(() => Promise.resolve({ tries }), { checkpoint: {}, done: 1 });
    });
  });
  afterAll(() => app.close());

  it('waits for it and goes on from its checkpoint, instead of failing for good', async () => {
    const { id } = await app.nest.get(Jobs).submit(KIND, null, {});
    await until(() => Promise.resolve(tries === 1));
    await until(async () => (await app.nest.get(Jobs).view(null, id)).state === 'done', 15);
    expect((await app.nest.get(Jobs).view(null, id)).result).toEqual({ tries: 2 });
  }, 30_000);
});

describe('a job that is taken as its process begins to end', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is left to the next one, and not begun', async () => {
    const runner = app.nest.get(JobRunner);
    let begun = false;
    app.nest.get(Jobs).register(KIND, () => {
      begun = true;
      return Promise.resolve({});
    });
    const reading = app.db.rows.bind(app.db);
    // As late as can be: one is found already.
    const stopping = async (sql: string, ...rest: never[]) => {
      const found = await reading(sql, ...rest);
      if (sql.includes('FROM jobs WHERE (state') && found.length > 0) runner.interrupt();
      return found;
    };
    Object.assign(app.db, { rows: stopping });
    const { id } = await app.nest.get(Jobs).submit(KIND, null, {});
    const left = async (): Promise<boolean> => {
      const sql = "SELECT 1 FROM jobs WHERE id = ? AND state = 'running' AND until_at = 0";
      return (await app.db.rows(sql, [id])).length > 0;
    };
    await runner.next();
    await until(left);
    expect(begun).toBe(false);
  });
});
