import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { OperatorTokens } from '../../src/platform/access/operator-tokens.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';

const MOST = 20;

describe('requests in a minute', () => {
  let app: TestApp;
  let me: SignedUp;
  beforeAll(async () => {
    app = await startApp({ RATE_PER_MINUTE: String(MOST) });
    me = await signUp(app);
  });
  afterAll(() => app.close());

  const ask = (authorization?: string) => {
    const call = request(app.url).get('/api/v1/privacy-notice');
    return authorization === undefined ? call : call.set('authorization', authorization);
  };
  const allowed = async (authorization: (at: number) => string | undefined): Promise<number> => {
    let count = 0;
    for (let at = 0; at < MOST + 5; at++)
      if ((await ask(authorization(at)).ok(() => true)).status !== 429) count += 1;
    return count;
  };

  it('are limited for an address, however many invented tokens it shows, and the answer says how long to wait', async () => {
    const forged = (at: number): string => `Bearer ${me.token.slice(0, -8)}${String(at).padStart(8, 'x')}`;
    expect(await allowed(forged)).toBe(MOST);
    const refused = await ask().expect(429);
    expect(refused.body).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: expect.any(Number) });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await ask('Basic YTpi').expect(429);
  });

  it('are limited for the whole /64 of an IPv6 client, and for its neighbours apart', async () => {
    const from = async (address: string) => {
      const call = ask().set('x-forwarded-for', address);
      return (await call.ok(() => true)).status;
    };
    for (let at = 1; at <= MOST; at++) expect(await from(`2001:db8:0:1::${at}`)).toBe(200);
    expect(await from('2001:db8:0:1:ffff:ffff:ffff:ffff')).toBe(429);
    expect(await from('2001:db8:0:2::1')).toBe(200);
  });

  it('are limited for an account, however many sessions it has, and apart from its address', async () => {
    const tokens = [me.token, (await openSession(app, me.userId)).token];
    expect(await allowed((at) => `Bearer ${tokens[at % tokens.length]}`)).toBe(MOST);
  });

  it('do not stop the command line, which follows long work step by step', async () => {
    const token = await app.nest.get(OperatorTokens).issue();
    for (let at = 0; at < MOST + 5; at++)
      await request(app.url).get('/api/v1/operator/diagnosis').auth(token, { type: 'bearer' }).expect(200);
  });

  it('leave it to watchdogs to see that the node is well, also beside a flood from their address', async () => {
    await allowed(() => undefined);
    await ask().expect(429);
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      await request(app.url).get(path).expect(200);
  });
});
