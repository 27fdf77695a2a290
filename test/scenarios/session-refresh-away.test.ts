import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { SessionSource } from '../../src/platform/access/sessions.js';
import { Db } from '../../src/platform/db/db.js';
import { execute } from '../../src/platform/db/statements.js';
import { signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';

const away = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:3306'), { fatal: true }));

describe('a session that is prolonged while the database is away', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ LOG_LEVEL: 'silent' });
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => app.close());

  const refresh = (cookie: string) => request(app.url).post('/api/v1/sessions/refresh').set('cookie', cookie);
  const cookieOf = ({ headers }: request.Response): string | undefined =>
    (headers['set-cookie'] as unknown as string[] | undefined)?.[0]?.split(';')[0];

  it('is not taken from the browser', async () => {
    const { refreshCookie } = await signUp(app);
    jest.spyOn(app.nest.get(Db), 'tx').mockImplementation(away);
    const refused = await refresh(refreshCookie).expect(503);
    expect(cookieOf(refused)).toBeUndefined();
    jest.restoreAllMocks();
    await refresh(refreshCookie).expect(200);
  });

  it('goes on with the new cookie where only the rest of the answer was not to be had', async () => {
    const { refreshCookie } = await signUp(app);
    jest.spyOn(app.nest.get(SessionSource), 'actors').mockImplementationOnce(away);
    const refused = await refresh(refreshCookie).expect(503);
    await refresh(cookieOf(refused) ?? '').expect(200);
  });

  it('is not left behind by a sign-in that is told to have failed', async () => {
    const { phone, password } = await signUp(app);
    jest.spyOn(app.nest.get(SessionSource), 'actors').mockImplementationOnce(away);
    const refused = await request(app.url).post('/api/v1/sessions').send({ phone, password }).expect(503);
    const cookies = (refused.headers['set-cookie'] as unknown as string[]).map(
      (cookie) => cookie.split(';')[0],
    );
    expect(cookies.at(-1)).toBe('gq_refresh=');
  });

  it('goes on with the former cookie for one who did not wait for the answer', async () => {
    const { refreshCookie, sessionId } = await signUp(app);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const hold = app.db.tx(async (em) => {
      await execute(em, 'UPDATE account_sessions SET seen_at = seen_at + 1 WHERE id = ?', [sessionId]);
      await held;
    });
    const tx = jest.spyOn(app.nest.get(Db), 'tx');
    const impatient = refresh(refreshCookie);
    impatient.end(() => undefined);
    await until(() => Promise.resolve(tx.mock.calls.length > 0));
    impatient.abort();
    const open = (): Promise<number> =>
      new Promise((resolve) => app.nest.getHttpServer().getConnections((_, count: number) => resolve(count)));
    await until(async () => (await open()) === 0);
    letGo();
    await hold;
    await until(() => Promise.resolve(tx.mock.results[0]?.type === 'return'));
    await Promise.allSettled(tx.mock.results.map(({ value }) => value as Promise<unknown>));
    await refresh(refreshCookie).expect(200);
  });
});
