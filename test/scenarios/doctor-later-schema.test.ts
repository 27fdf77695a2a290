import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Db } from '../../src/platform/db/db.js';
import { execute } from '../../src/platform/db/statements.js';
import { type Check, Doctor } from '../../src/platform/operator/doctor.js';
import { startApp, type TestApp } from '../harness/app.js';

const LATER = 'Later1999999999999';

describe('a doctor of a program that is older than its schema', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  }, 60_000);
  afterAll(() => app.close());

  const check = async (): Promise<Check | undefined> =>
    (await app.nest.get(Doctor).examine()).checks.find(({ name }) => name === 'migrations');

  it('says so, which an upgrade taken back without its backup leaves', async () => {
    expect(await check()).toMatchObject({ ok: true });
    const sql = `INSERT INTO migrations (timestamp, name) VALUES (1999999999999, '${LATER}')`;
    await app.nest.get(Db).tx((em) => execute(em, sql));
    const words = { ok: false, zh: expect.stringContaining(LATER), en: expect.stringContaining(LATER) };
    expect(await check()).toMatchObject(words);
  }, 60_000);
});
