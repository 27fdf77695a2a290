import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CredentialsService } from '../../src/features/accounts/credentials.service.js';
import { Passwords } from '../../src/features/accounts/passwords.js';
import { signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';

describe('signing in', () => {
  let app: TestApp;
  const signIn = (body: object) => request(app.url).post('/api/v1/sessions').send(body);
  const mine = (token: string) =>
    request(app.url).get('/api/v1/sessions').set('authorization', `Bearer ${token}`);

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('opens a session for the right password, written with +86 or without', async () => {
    const { phone, password } = await signUp(app);
    const answer = await signIn({ phone: `+86 ${phone}`, password }).expect(201);
    const { accessToken } = answer.body as { accessToken: string };
    const { body } = await mine(accessToken).expect(200);
    expect(body).toMatchObject({ items: [{ current: true, strong: false }, { current: false }], next: null });
  });

  it('gives the same answer for a wrong password and for a phone without an account', async () => {
    const { phone } = await signUp(app);
    const wrong = await signIn({ phone, password: 'not-the-password' }).expect(401);
    const nobody = await signIn({ phone: '19988887777', password: 'not-the-password' }).expect(401);
    expect(nobody.body).toEqual(wrong.body);
  });

  it('stops guessing for a phone after ten tries, however many come at once, says when to come back, and lets the owner of the phone in by a new password', async () => {
    const { phone, password } = await signUp(app);
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => signIn({ phone, password: 'guess-guess' })),
    );
    const statuses = tries.map((t) => t.status).sort();
    expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
    const refused = await signIn({ phone, password }).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    await request(app.url).post('/api/v1/codes').send({ phone, purpose: 'password' }).expect(202);
    const reset = { phone, code: app.sms.code(phone), password };
    await request(app.url).post('/api/v1/password-resets').send(reset).expect(204);
    await signIn({ phone, password }).expect(201);
  });

  it('is possible again when the time has passed', async () => {
    const { phone, password } = await signUp(app);
    for (let i = 0; i < 10; i++) await signIn({ phone, password: 'guess-guess' }).expect(401);
    await signIn({ phone, password }).expect(429);
    app.clock.forward(15 * 60_000 + 1000);
    await signIn({ phone, password }).expect(201);
  });

  it('opens nothing with a password that was changed while it was being checked', async () => {
    const { phone, password, userId } = await signUp(app);
    const passwords = app.nest.get(Passwords);
    const matches = passwords.matches.bind(passwords);
    passwords.matches = async (stored, given) => {
      passwords.matches = matches;
      const right = await matches(stored, given);
      await app.nest.get(CredentialsService).reset(phone, 'quite-another-88', () => Promise.resolve());
      return right;
    };
    await signIn({ phone, password }).expect(401);
    const open = 'SELECT id FROM account_sessions WHERE account_id = ? AND ended_at IS NULL';
    expect(await app.db.rows(open, [userId])).toEqual([]);
    await signIn({ phone, password: 'quite-another-88' }).expect(201);
  });
});
