import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberDeparture } from '../../src/features/organisations/member-departure.js';
import type { OrganisationView } from '../../src/features/organisations/organisation-views.js';
import { OrganisationsService } from '../../src/features/organisations/organisations.service.js';
import { Consumers } from '../../src/platform/events/consumers.js';
import { foundOrganisation } from '../factories/organisations.js';
import { freshPhone, openSession, type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as, type Sent } from './organisation-steps.js';
import { until } from '../harness/until.js';

const DAY = 86_400_000;
const code = (answer: Sent) => [answer.status, (answer.body as { code?: string }).code];

describe('members of an organisation', () => {
  let app: TestApp;
  let officer: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    officer = await signUp(app, { roles: ['officer'] });
  });
  afterAll(() => app.close());

  const token = (phone: string) => {
    const sms = app.sms.received.findLast(
      (one) => one.phone === phone && one.template === 'organisation-invitation',
    );
    return sms?.params.link?.split('/').at(-1) ?? '';
  };
  const accept = (who: SignedUp, sent: string) =>
    as(app, who).post('/organisation-invitations/accept').send({ token: sent });
  const signInAgain = async (who: SignedUp): Promise<SignedUp> => ({
    ...who,
    ...(await openSession(app, who.userId)),
  });
  const stateOf = async (id: string) =>
    (await app.db.rows<{ state: string }>('SELECT state FROM organisations WHERE id = ?', [id]))[0]?.state;
  const roles = async (userId: string) =>
    (
      await app.db.rows<{ role: string }>('SELECT role FROM account_roles WHERE account_id = ?', [userId])
    ).map((r) => r.role);

  it('may do what their part allows, and nothing once they are removed', async () => {
    const org = await foundOrganisation(app, { members: ['recruiter', 'viewer'] });
    const [recruiter, viewer] = org.members as [SignedUp, SignedUp];
    const path = `/organisations/${org.id}`;
    const organisations = app.nest.get(OrganisationsService);
    const me = (who: SignedUp) =>
      ({ userId: who.userId, sessionId: who.sessionId, roles: ['employer'], waitingRoles: [] }) as const;
    expect(await organisations.mayAct(me(recruiter), org.id, 'recruit')).toBe('recruiter');
    await expect(organisations.mayAct(me(viewer), org.id, 'recruit')).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(
      code(
        await as(app, recruiter).post(`${path}/invitations`).send({ phone: '13800000009', role: 'owner' }),
      ),
    ).toEqual([403, 'member-role']);
    expect(code(await as(app, viewer).delete(`${path}/members/${recruiter.userId}`))).toEqual([
      403,
      'member-role',
    ]);
    await as(app, viewer).get(path).expect(200);

    await as(app, org.owner).delete(`${path}/members/${recruiter.userId}`).expect(204);
    expect(await organisations.membership(recruiter.userId, org.id)).toBeNull();
    await expect(organisations.mayAct(me(recruiter), org.id, 'recruit')).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await organisations.isMemberOrOfficer(me(recruiter), org.id)).toBe(false);
    expect(await organisations.isMemberOrOfficer(me(viewer), org.id)).toBe(true);
    await as(app, recruiter).get(`${path}/members`).expect(404);
    expect(await roles(recruiter.userId)).not.toContain('employer');
  });

  it('always have an owner among them', async () => {
    const org = await foundOrganisation(app, { members: ['recruiter'] });
    const [recruiter] = org.members as [SignedUp];
    const member = (id: string) => `/organisations/${org.id}/members/${id}`;
    const owner = org.owner.userId;
    expect(code(await as(app, org.owner).delete(member(owner)))).toEqual([409, 'last-owner']);
    expect(code(await as(app, org.owner).patch(member(owner)).send({ role: 'viewer' }))).toEqual([
      409,
      'last-owner',
    ]);
    await as(app, org.owner).patch(member(recruiter.userId)).send({ role: 'owner' }).expect(204);
    const both = await Promise.all([
      as(app, org.owner).patch(member(recruiter.userId)).send({ role: 'viewer' }),
      as(app, recruiter).patch(member(owner)).send({ role: 'viewer' }),
    ]);
    expect(both.map((answer) => answer.status).sort()).not.toEqual([204, 204]);
    const left = await app.db.rows<{ role: string }>(
      "SELECT role FROM organisation_members WHERE organisation_id = ? AND role = 'owner'",
      [org.id],
    );
    expect(left.length).toBe(1);
  });

  it('leave with a closed account: alone they close the organisation, otherwise an officer names the next owner', async () => {
    const owner = await signUp(app);
    const alone = await foundOrganisation(app, { owner });
    const shared = await foundOrganisation(app, { owner, members: ['viewer'] });
    const [viewer] = shared.members as [SignedUp];
    await as(app, shared.owner).post('/me/close').send({ password: owner.password }).expect(204);
    await until(
      async () => (await stateOf(alone.id)) === 'closed' && (await stateOf(shared.id)) === 'pending',
    );
    expect(
      await app.db.rows('SELECT role FROM organisation_members WHERE user_id = ?', [owner.userId]),
    ).toEqual([]);
    const deserted = (await as(app, officer).get(`/organisations/${alone.id}`)).body as OrganisationView;
    expect([deserted.contactName, deserted.contactPhone]).toEqual(['', '']);
    const { items } = (await as(app, officer).get('/organisations?waiting=true')).body as {
      items: { id: string }[];
    };
    expect(items.map((row) => row.id)).toContain(shared.id);
    await as(app, officer)
      .patch(`/organisations/${shared.id}/members/${viewer.userId}`)
      .send({ role: 'owner' })
      .expect(204);
    expect(await app.nest.get(OrganisationsService).membership(viewer.userId, shared.id)).toBe('owner');
    const again = as(app, officer).patch(`/organisations/${shared.id}/members/${viewer.userId}`);
    expect((await again.send({ role: 'owner' })).status).toBe(404);
    const events = () =>
      app.db.rows('SELECT id FROM events WHERE subject_id IN (?, ?)', [alone.id, shared.id]);
    const told = (await events()).length;
    await app.nest.get(MemberDeparture).leaveAll(owner.userId);
    expect((await events()).length).toBe(told);
    expect(
      (await app.nest.get(Consumers).lags()).find((c) => c.name === 'organisation-members')?.parked,
    ).toBe(0);
  });

  it.each(['is removed', 'is made a recruiter', 'closes the account'])(
    'do not come by the invitation of an owner who %s before it is accepted',
    async (what) => {
      const org = await foundOrganisation(app, { members: ['recruiter'] });
      const path = `/organisations/${org.id}`;
      const [sender] = org.members as [SignedUp];
      await as(app, org.owner).patch(`${path}/members/${sender.userId}`).send({ role: 'owner' }).expect(204);
      const invite = async (by: SignedUp) => {
        const phone = freshPhone();
        await as(app, by).post(`${path}/invitations`).send({ phone, role: 'owner' }).expect(201);
        return { friend: await signUp(app, { phone }), sent: token(phone) };
      };
      const [gone, kept] = [await invite(sender), await invite(org.owner)];
      const open = async () => {
        const { body } = await as(app, org.owner).get(`${path}/invitations`).expect(200);
        return (body as { items: unknown[] }).items.length;
      };
      expect(await open()).toBe(2);
      const member = `${path}/members/${sender.userId}`;
      if (what === 'is removed') await as(app, org.owner).delete(member).expect(204);
      else if (what === 'is made a recruiter')
        await as(app, org.owner).patch(member).send({ role: 'recruiter' }).expect(204);
      else await as(app, sender).post('/me/close').send({ password: sender.password }).expect(204);
      await until(async () => (await open()) === 1);
      expect(code(await accept(gone.friend, gone.sent))).toEqual([404, 'not-found']);
      expect(code(await accept(kept.friend, kept.sent))[0]).toBe(200);
    },
  );

  it('are not pestered: a phone is sent five invitations a day, whoever asks for them, and strangers ask for none', async () => {
    const [org, other] = [await foundOrganisation(app), await foundOrganisation(app)];
    const phone = freshPhone();
    const invite = (owner: SignedUp, id = org.id) =>
      as(app, owner).post(`/organisations/${id}/invitations`).send({ phone, role: 'viewer' });
    for (let strange = 0; strange < 6; strange++) await invite(other.owner).expect(404);
    const answers = await Promise.all([1, 2, 3, 4].map(() => invite(org.owner)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const [fifth, sixth] = [await invite(other.owner, other.id), await invite(other.owner, other.id)];
    expect([fifth.status, ...code(sixth)]).toEqual([201, 429, 'too-many-attempts']);
    expect(app.sms.received.filter((sms) => sms.phone === phone)).toHaveLength(5);
  });

  it('come by an invitation that works once, for the phone it was sent to, for seven days', async () => {
    const org = await foundOrganisation(app);
    const phone = freshPhone();
    const invite = (role = 'recruiter') =>
      as(app, org.owner).post(`/organisations/${org.id}/invitations`).send({ phone, role });
    const invited = await invite().expect(201);
    expect((invited.body as { phone: string }).phone).toBe(`199****${phone.slice(-4)}`);
    const first = token(phone);
    await invite().expect(201);
    const friend = await signUp(app, { phone });
    const thief = await signUp(app);
    expect(code(await accept(friend, first))).toEqual([404, 'not-found']);
    expect(code(await accept(thief, token(phone)))).toEqual([404, 'not-found']);
    app.clock.forward(6 * DAY);
    const later = await signInAgain(friend);
    expect(code(await accept(later, token(phone)))[0]).toBe(200);
    expect(code(await accept(later, token(phone)))).toEqual([404, 'not-found']);
    const { items } = (await as(app, later).get('/organisations/mine')).body as {
      items: { id: string; role: string }[];
    };
    expect(items).toMatchObject([{ id: org.id, role: 'recruiter' }]);
    expect(await roles(friend.userId)).toContain('employer');

    const late = freshPhone();
    const owner = await signInAgain(org.owner);
    await as(app, owner)
      .post(`/organisations/${org.id}/invitations`)
      .send({ phone: late, role: 'viewer' })
      .expect(201);
    app.clock.forward(7 * DAY);
    const tooLate = await signUp(app, { phone: late });
    expect(code(await accept(tooLate, token(late)))).toEqual([404, 'not-found']);
    await app.task('invitation-expiry');
    expect(
      await app.db.rows('SELECT id FROM organisation_invitations WHERE organisation_id = ?', [org.id]),
    ).toEqual([]);
  });
});
