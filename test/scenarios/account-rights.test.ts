import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { totpCode } from '../../src/features/accounts/totp.rules.js';
import { AccessTokens } from '../../src/platform/access/access-tokens.js';
import { RouteRules } from '../../src/platform/access/route-rules.js';
import { Sessions, SessionSource } from '../../src/platform/access/sessions.js';
import { signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';

const PURPOSE = { purpose: '核对身份，来电求助' };

describe('rights of accounts', () => {
  let app: TestApp;
  const api = (method: 'get' | 'post' | 'put' | 'delete', path: string, token: string) =>
    request(app.url)[method](`/api/v1${path}`).set('authorization', `Bearer ${token}`);
  const roles = async (token: string) =>
    (await api('get', '/me', token).expect(200)).body as { roles: string[]; waitingRoles: string[] };
  const audit = async (token: string, subjectId: string) => {
    const { body } = await api('get', `/audit?subjectId=${subjectId}`, token).expect(200);
    return (body as { items: { action: string; actor: string; purpose: string | null }[] }).items;
  };

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('of an officer wait for the second factor and end after a working day', async () => {
    const officer = await signUp(app, { roles: ['officer'], strong: false });
    const { roles: now, waitingRoles } = await roles(officer.token);
    expect([now, waitingRoles]).toEqual([[], ['officer']]);
    const begun = await api('post', '/me/totp', officer.token).send({ password: officer.password });
    const { secret } = begun.body as { secret: string };
    const totp = totpCode(secret, app.clock.now());
    await api('post', '/me/totp/confirm', officer.token).send({ totp }).expect(200);
    expect((await roles(officer.token)).roles).toEqual(['officer']);
    const off = { password: officer.password, totp };
    const refused = await api('post', '/me/totp/disable', officer.token).send(off).expect(403);
    expect((refused.body as { code: string }).code).toBe('second-factor-needed');
    const strong = await signUp(app, { roles: ['officer'] });
    app.clock.forward(12 * 3_600_000 + 1000);
    const source = app.nest.get<SessionSource>(SessionSource);
    expect(await source.actors([strong.sessionId])).toEqual([]);
  });

  it('are given and taken by administrators, at once here and within five seconds on any node', async () => {
    const admin = await signUp(app, { roles: ['administrator'] });
    const person = await signUp(app, { strong: true });
    const otherNode = new Sessions(app.nest.get(AccessTokens), app.nest.get<SessionSource>(SessionSource));
    const path = `/accounts/${person.userId}/roles/officer`;
    await api('put', path, admin.token).expect(204);
    await api('put', path, admin.token).expect(204);
    expect((await roles(person.token)).roles.sort()).toEqual(['officer', 'seeker']);
    expect((await otherNode.actorOf(person.token))?.roles).toContain('officer');
    await api('delete', path, admin.token).expect(204);
    expect((await roles(person.token)).roles).toEqual(['seeker']);
    await within(5000, async () => !(await otherNode.actorOf(person.token))?.roles.includes('officer'));
    const actions = (await audit(admin.token, person.userId)).map(({ action, actor }) => [action, actor]);
    expect(actions).toEqual([
      ['account.role-revoked', admin.userId],
      ['account.role-granted', admin.userId],
    ]);
    await api('put', `/accounts/${person.userId}/roles/emperor`, admin.token).expect(404);
    await api('put', path, person.token).expect(403);
  });

  it('end when the account is locked, on every node, and come back with a new sign-in', async () => {
    const admin = await signUp(app, { roles: ['administrator'] });
    const person = await signUp(app);
    const otherNode = new Sessions(app.nest.get(AccessTokens), app.nest.get<SessionSource>(SessionSource));
    expect(await otherNode.actorOf(person.token)).not.toBeNull();
    await api('post', `/accounts/${person.userId}/lock`, admin.token).send(PURPOSE).expect(204);
    await api('get', '/me', person.token).expect(401);
    await within(5000, async () => (await otherNode.actorOf(person.token)) === null);
    const signIn = () =>
      request(app.url).post('/api/v1/sessions').send({ phone: person.phone, password: person.password });
    expect(((await signIn().expect(403)).body as { code: string }).code).toBe('account-locked');
    await api('post', `/accounts/${person.userId}/unlock`, admin.token).send(PURPOSE).expect(204);
    await signIn().expect(201);
    await api('post', `/accounts/${admin.userId}/lock`, admin.token).send(PURPOSE).expect(409);
  });

  it('let administrators see people masked; unmasking needs a purpose and is written down', async () => {
    const admin = await signUp(app, { roles: ['administrator'] });
    const person = await signUp(app, { name: '欧阳测试' });
    const list = await api('get', '/accounts?role=seeker&limit=1', admin.token).expect(200);
    const [row] = (list.body as { items: { id: string; name: string; phone: string }[] }).items;
    expect(row).toMatchObject({
      id: person.userId,
      name: '欧阳*',
      phone: expect.stringMatching(/^199\*{4}\d{4}$/),
    });
    expect(JSON.stringify(list.body)).not.toContain(person.phone);
    const { next } = list.body as { next: string };
    const second = await api('get', `/accounts?role=seeker&limit=1&after=${next}`, admin.token).expect(200);
    expect((second.body as { items: { id: string }[] }).items[0]?.id).not.toBe(person.userId);
    const lookup = { phone: person.phone, ...PURPOSE };
    expect((await api('post', '/accounts/lookup', admin.token).send(lookup).expect(200)).body).toMatchObject(
      row ?? {},
    );
    const reveal = `/accounts/${person.userId}/reveal`;
    await api('post', reveal, admin.token).send({}).expect(400);
    const { body } = await api('post', reveal, admin.token).send(PURPOSE).expect(200);
    expect(body).toEqual({ name: '欧阳测试', phone: person.phone });
    const [look] = await audit(admin.token, person.userId);
    expect(look).toMatchObject({ action: 'account.revealed', actor: admin.userId, ...PURPOSE });
    const copy = await api('get', '/me/data', person.token).expect(200);
    expect(JSON.stringify((copy.body as { looksAndDecisions: unknown }).looksAndDecisions)).toContain(
      PURPOSE.purpose,
    );
  });

  it('never leave the house without an administrator, even when the last two retire each other at once', async () => {
    const alone = await startApp();
    const admins = [
      await signUp(alone, { roles: ['administrator'] }),
      await signUp(alone, { roles: ['administrator'] }),
    ];
    const [a, b] = admins as [(typeof admins)[0], (typeof admins)[0]];
    const retire = (by: typeof a, whom: typeof a) =>
      request(alone.url)
        .delete(`/api/v1/accounts/${whom.userId}/roles/administrator`)
        .set('authorization', `Bearer ${by.token}`);
    const statuses = (await Promise.all([retire(a, b), retire(b, a)])).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    const left = await alone.db.rows("SELECT account_id FROM account_roles WHERE role = 'administrator'");
    expect(left).toHaveLength(1);
    await alone.close();
  });

  it('keep the audit log out of everyone else’s hands and page through it', async () => {
    const admin = await signUp(app, { roles: ['administrator'] });
    const officer = await signUp(app, { roles: ['officer'] });
    await api('get', '/audit', officer.token).expect(403);
    const { routes } = app.nest.get(RouteRules);
    const audits = routes.filter((route) => route.path.startsWith('/api/v1/audit'));
    expect(audits.map((route) => route.method)).toEqual(['GET']);
    const first = (await api('get', '/audit?limit=2', admin.token).expect(200)).body as Slice;
    const second = (await api('get', `/audit?limit=2&after=${first.next}`, admin.token).expect(200))
      .body as Slice;
    const ids = [...first.items, ...second.items].map((item) => item.id);
    expect(new Set(ids).size).toBe(4);
    expect([...ids].sort().reverse()).toEqual(ids);
    await api('get', '/audit?after=nonsense', admin.token).expect(400);
  });
});

interface Slice {
  items: { id: string }[];
  next: string;
}

/** Asks again and again, for at most so long. */
async function within(ms: number, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) if (performance.now() > end) throw new Error(`not so within ${ms} ms`);
}
