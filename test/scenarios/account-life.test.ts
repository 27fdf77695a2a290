import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { totpCode } from '../../src/features/accounts/totp.rules.js';
import { startApp, type TestApp } from '../harness/app.js';

interface Session {
  accessToken: string;
  roles: string[];
}

/** The true path of one person, over HTTP and SMS alone; each step stands on the one before. */
describe('the life of an account', () => {
  let app: TestApp;
  let phone = '13912345678';
  const newPhone = '13987654321';
  let password = 'zhen-hai-kou-1';
  let token = '';
  let cookie = '';
  let secret = '';
  let recoveryCodes: string[] = [];

  const api = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, as = token) => {
    const call = request(app.url)[method](`/api/v1${path}`);
    return as ? call.set('authorization', `Bearer ${as}`) : call;
  };
  const keep = (answer: { body: unknown; headers: Record<string, string> }): Session => {
    const session = answer.body as Session;
    const [set = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(set).toMatch(/^gq_refresh=.*Path=\/api\/v1\/sessions; HttpOnly; SameSite=Strict/);
    [token, cookie] = [session.accessToken, set.split(';')[0] ?? ''];
    return session;
  };
  const sendCode = async (to: string, purpose: string): Promise<string> => {
    await api('post', '/codes').send({ phone: to, purpose }).expect(202);
    return app.sms.code(to);
  };
  const signIn = (more: object = {}) => api('post', '/sessions', '').send({ phone, password, ...more });
  const refresh = (with_: string) => api('post', '/sessions/refresh', '').set('cookie', with_);

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('begins with a code by SMS, the current notice and consent', async () => {
    const { body } = await api('get', '/privacy-notice').expect(200);
    const { version, text } = body as { version: string; text: { zh: string } };
    expect(text.zh).toContain('注销');
    const code = await sendCode(phone, 'register');
    const person = { phone, code, password, name: '张三', birthDate: '1996-01-01' };
    const refused = await api('post', '/accounts')
      .send({ ...person, password: '12345678', consent: false, privacyNotice: 'old' })
      .expect(400);
    const faults = (refused.body as { fields: { field: string }[] }).fields.map((fault) => fault.field);
    expect(faults.sort()).toEqual(['consent', 'password', 'privacyNotice']);
    const full = { ...person, consent: true, privacyNotice: version };
    expect(keep(await api('post', '/accounts').send(full).expect(201)).roles).toEqual(['seeker']);
    await api('post', '/accounts', '').send(full).expect(400);
  });

  it('shows its owner what is stored, who corrects it without overwriting anyone', async () => {
    const { body, headers } = await api('get', '/me').expect(200);
    expect(body).toMatchObject({ phone, name: '张三', birthDate: '1996-01-01', consent: { current: true } });
    await api('patch', '/me').send({ name: '张叁' }).expect(400);
    const etag = headers.etag as string;
    await api('patch', '/me').set('if-match', etag).send({ name: '张叁' }).expect(200);
    await api('patch', '/me').set('if-match', etag).send({ name: '张四' }).expect(412);
    const copy = await api('get', '/me/data').expect(200);
    expect(copy.body).toMatchObject({ account: { name: '张叁' }, signIns: [{ address: '127.0.0.*' }] });
  });

  it('is prolonged by its cookie once; used again, the cookie ends the session for everyone', async () => {
    const stolen = cookie;
    keep(await refresh(cookie).expect(200));
    await api('get', '/me').expect(200);
    await refresh(stolen).expect(401);
    await refresh(cookie).expect(401);
    await api('get', '/me').expect(401);
    await refresh(`${stolen.slice(0, -3)}abc`).expect(401);
  });

  it('is signed out here, elsewhere and everywhere', async () => {
    keep(await signIn().expect(201));
    const [elsewhere, elsewhereCookie] = [token, cookie];
    keep(await signIn().expect(201));
    const { body } = await api('get', '/sessions').expect(200);
    const { items } = body as { items: { id: string; current: boolean; endReason: string | null }[] };
    expect(items.map((item) => item.endReason)).toEqual([null, null, 'reuse']);
    await api('delete', `/sessions/${items[1]?.id}`).expect(204);
    await api('get', '/me', elsewhere).expect(401);
    await refresh(elsewhereCookie).expect(401);
    await api('get', '/me').expect(200);
    await api('delete', '/sessions').expect(204);
    await api('get', '/me').expect(401);
    await refresh(cookie).expect(401);
  });

  it('gets a new password by the code of its phone, and every session ends', async () => {
    keep(await signIn().expect(201));
    const code = await sendCode(phone, 'password');
    const reset = { phone, code, password: 'zhen-hai-kou-2' };
    await api('post', '/password-resets', '')
      .send({ ...reset, code: wrong(code) })
      .expect(400);
    await api('post', '/password-resets', '').send(reset).expect(204);
    await api('get', '/me').expect(401);
    await signIn().expect(401);
    password = reset.password;
    keep(await signIn().expect(201));
    await api('post', '/password-resets', '').send(reset).expect(400);
    const change = { current: 'wrong', password: 'zhen-hai-kou-3' };
    await api('put', '/me/password').send(change).expect(400);
    await api('put', '/me/password')
      .send({ ...change, current: password })
      .expect(204);
    password = change.password;
    await api('get', '/me').expect(200);
  });

  it('moves to another phone that its owner holds', async () => {
    await api('post', '/codes', '').send({ phone: newPhone, purpose: 'phone' }).expect(401);
    const code = await sendCode(newPhone, 'phone');
    await api('put', '/me/phone').send({ phone: newPhone, code, password }).expect(204);
    await signIn().expect(401);
    phone = newPhone;
    keep(await signIn().expect(201));
  });

  it('enrols a second factor, whose codes count once', async () => {
    const begun = await api('post', '/me/totp').send({ password }).expect(201);
    const enrolment = begun.body as { uri: string; secret: string; qrSvg: string };
    expect(enrolment.uri).toMatch(/^otpauth:\/\/totp\//);
    expect(enrolment.qrSvg).toContain('<svg');
    secret = enrolment.secret;
    await api('post', '/me/totp/confirm')
      .send({ totp: wrong(totpCode(secret, app.clock.now())) })
      .expect(400);
    const totp = totpCode(secret, app.clock.now());
    const { body } = await api('post', '/me/totp/confirm').send({ totp }).expect(200);
    ({ recoveryCodes } = body as { recoveryCodes: string[] });
    expect(recoveryCodes).toHaveLength(10);
    expect(answered(await signIn())).toEqual([401, 'totp-required']);
    expect(answered(await signIn({ totp }))).toEqual([401, 'totp-wrong']);
    app.clock.forward(30_000);
    const next = totpCode(secret, app.clock.now());
    const both = await Promise.all([signIn({ totp: next }), signIn({ totp: next })]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 401]);
  });

  it('opens with a recovery code where the device is lost, each once', async () => {
    keep(await signIn({ recoveryCode: recoveryCodes[0]?.toUpperCase() }).expect(201));
    await signIn({ recoveryCode: recoveryCodes[0] }).expect(401);
    const { body } = await api('get', '/me').expect(200);
    expect(body).toMatchObject({ secondFactor: true, recoveryCodesLeft: 9 });
    const proof = { password, recoveryCode: recoveryCodes[1] };
    await api('post', '/me/totp/disable').send(proof).expect(204);
    keep(await signIn().expect(201));
  });

  it('is closed: nothing of the person is left, sign-ins are held for six months and then go', async () => {
    const { body } = await api('get', '/me').expect(200);
    const { id } = body as { id: string };
    await api('post', '/me/close').send({ password: 'not-mine-at-all' }).expect(400);
    await api('post', '/me/close').send({ password }).expect(204);
    await api('get', '/me').expect(401);
    await signIn().expect(401);
    const [row] = await app.db.rows('SELECT * FROM accounts WHERE id = ?', [id]);
    expect(row).toMatchObject({
      state: 'closed',
      phone: null,
      phone_hash: null,
      name: null,
      birth_date: null,
    });
    const held = () => app.db.rows('SELECT id FROM account_sessions WHERE account_id = ?', [id]);
    await app.task('accounts-sweep');
    expect((await held()).length).toBeGreaterThan(3);
    app.clock.days(187);
    await app.task('accounts-sweep');
    expect(await held()).toEqual([]);
    const events = await app.db.rows<{ type: string }>('SELECT type FROM events WHERE subject_id = ?', [id]);
    expect(events.filter((event) => event.type === 'account.closed')).toHaveLength(1);
  });
});

function wrong(code: string): string {
  return String((Number(code) + 500_000) % 1_000_000).padStart(6, '0');
}

function answered(answer: { status: number; body: unknown }): [number, string] {
  return [answer.status, (answer.body as { code: string }).code];
}
