import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { PRIVACY_NOTICE } from '../../src/features/accounts/privacy-notice.js';
import { freshPhone, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';

describe('one-time codes', () => {
  let app: TestApp;
  const post = (path: string, body: object) => request(app.url).post(`/api/v1${path}`).send(body);
  const ask = (phone: string, purpose = 'register') => post('/codes', { phone, purpose });
  const register = (phone: string, code: string, more: object = {}) =>
    post('/accounts', {
      phone,
      code,
      password: 'zhen-hai-kou-1',
      name: '李四',
      birthDate: '1996-01-01',
      consent: true,
      privacyNotice: PRIVACY_NOTICE.version,
      ...more,
    });

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('open one account each, however many ask at once', async () => {
    const phone = freshPhone();
    await ask(phone).expect(202);
    const code = app.sms.code(phone);
    const answers = await Promise.all([1, 2, 3].map(() => register(phone, code)));
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses[0]).toBe(201);
    expect(statuses.slice(1).every((status) => status === 400 || status === 409)).toBe(true);
  });

  it('are worn out by five wrong tries', async () => {
    const phone = freshPhone();
    await ask(phone).expect(202);
    const code = app.sms.code(phone);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i++) await register(phone, wrong).expect(400);
    await register(phone, code).expect(400);
  });

  it('run out after five minutes, and a new one makes the old one worthless', async () => {
    const phone = freshPhone();
    await ask(phone).expect(202);
    const first = app.sms.code(phone);
    app.clock.forward(61_000);
    await ask(phone).expect(202);
    const second = app.sms.code(phone);
    if (first !== second) await register(phone, first).expect(400);
    app.clock.forward(300_000);
    await register(phone, second).expect(400);
  });

  it('are sent once a minute for a phone', async () => {
    const phone = freshPhone();
    await ask(phone).expect(202);
    const again = await ask(phone).expect(429);
    expect(Number(again.headers['retry-after'])).toBeLessThanOrEqual(60);
    app.clock.forward(61_000);
    await ask(phone).expect(202);
  });

  it('tell only the owner of a phone whether it has an account', async () => {
    const { phone } = await signUp(app);
    const stranger = freshPhone();
    for (const purpose of ['register', 'password']) {
      const [known, unknown] = [await ask(phone, purpose), await ask(stranger, purpose)];
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    }
    const templates = (to: string) => app.sms.received.filter((s) => s.phone === to).map((s) => s.template);
    expect(templates(phone)).toEqual(['has-account', 'code-password']);
    expect(templates(stranger)).toEqual(['code-register', 'no-account']);
    const reset = { code: '123456', password: 'zhen-hai-kou-9' };
    const answers = [await post('/password-resets', { phone, ...reset })];
    answers.push(await post('/password-resets', { phone: stranger, ...reset }));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.status).toBe(400);
  });

  it('are no use to a child under sixteen, who is told the law', async () => {
    const phone = freshPhone();
    await ask(phone).expect(202);
    const code = app.sms.code(phone);
    const year = Number(app.clock.today().slice(0, 4));
    const birthday = app.clock.today().slice(4);
    const child = register(phone, code, { birthDate: `${year - 15}-01-01` });
    const { body } = await child.expect(422);
    expect(body).toMatchObject({ code: 'under-age', details: { ground: expect.stringContaining('童工') } });
    if (birthday !== '-02-29')
      await register(phone, code, { birthDate: `${year - 16}${birthday}` }).expect(201);
  });
});
