import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbnormalListService } from '../../src/features/organisations/abnormal-list.service.js';
import { LicencesService } from '../../src/features/organisations/licences.service.js';
import { StandingService } from '../../src/features/organisations/standing.service.js';
import { addDays } from '../../src/platform/clock/civil-day.js';
import { withoutUnit } from '../../src/platform/db/unit.js';
import { foundOrganisation, freshCreditCode, type TestOrganisation } from '../factories/organisations.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { etagOf } from '../harness/etag.js';
import { as, PDF, type Sent } from './organisation-steps.js';

const answered = (answer: Sent) => [answer.status, (answer.body as { code?: string }).code];

describe('the standing of an organisation', () => {
  let app: TestApp;
  let officer: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    officer = await signUp(app, { roles: ['officer'] });
  });
  afterAll(() => app.close());

  const reasons = async (id: string, question = {}) =>
    (await app.nest.get(StandingService).look(id, question)).reasons.map((reason) => reason.code);
  const told = async (id: string) => {
    const sql =
      "SELECT type FROM events WHERE subject_id = ? AND type LIKE 'organisation.%' ORDER BY version";
    const rows = await app.db.rows<{ type: string }>(sql, [id]);
    return rows.map((row) => row.type.slice(13)).filter((type) => /standing|authorisation/.test(type));
  };
  const decide = (org: TestOrganisation, licence: string, what: string, reason?: string) =>
    as(app, officer)
      .post(`/organisations/${org.id}/licences/${licence}/${what}`)
      .send(reason ? { reason } : {});
  const withLicence = async (state: string) => {
    const { body } = await as(app, officer).get(`/organisations?licence=${state}&limit=100`).expect(200);
    return (body as { items: { id: string }[] }).items.map((row) => row.id);
  };
  const licenceOf = async (org: TestOrganisation) => {
    const rows = await app.db.rows<{ id: string }>(
      'SELECT id FROM agency_licences WHERE organisation_id = ?',
      [org.id],
    );
    return rows[0]?.id ?? '';
  };
  const uploaded = async (org: TestOrganisation) => {
    const path = `/organisations/${org.id}/documents?kind=authorisation`;
    const answer = await as(app, org.owner).post(path).attach('file', PDF, '委托书.pdf').expect(201);
    return (answer.body as { id: string }).id;
  };

  it('of an agency begins with an officer who confirms its licence, and follows it from there', async () => {
    const org = await foundOrganisation(app, { kind: 'agency', licence: null });
    expect(await reasons(org.id)).toEqual(['licence-missing']);
    const entry = {
      kind: 'hr-service',
      number: 'HR-330211-1',
      scopes: ['placement', 'online-recruitment'],
      validFrom: '2024-01-01',
    };
    const enter = (more = {}) =>
      as(app, org.owner)
        .post(`/organisations/${org.id}/licences`)
        .send({ ...entry, ...more });
    const { id } = (await enter().expect(201)).body as { id: string };
    expect(answered(await enter())).toEqual([409, 'licence-number-taken']);
    expect(answered(await enter({ number: 'D-1234', kind: 'dispatch' }))).toEqual([400, 'invalid']);
    expect(answered(await enter({ number: 'D-1234', validTo: '2023-01-01' }))).toEqual([400, 'invalid']);
    expect(await reasons(org.id)).toEqual(['licence-unconfirmed']);
    expect(await withLicence('entered')).toContain(org.id);
    await as(app, org.owner).post(`/organisations/${org.id}/licences/${id}/confirm`).send({}).expect(403);
    expect(answered(await decide(org, id, 'suspend', '未确认'))).toEqual([409, 'wrong-state']);
    await decide(org, id, 'confirm').expect(200);
    expect(await withLicence('entered')).not.toContain(org.id);
    expect(await withLicence('confirmed')).toContain(org.id);
    expect(await reasons(org.id)).toEqual([]);
    await decide(org, id, 'suspend').expect(400);
    await decide(org, id, 'suspend', '未按时提交年报').expect(200);
    expect(await reasons(org.id)).toEqual(['licence-suspended']);
    await decide(org, id, 'restore', '已整改').expect(200);
    await decide(org, id, 'revoke', '出借许可证').expect(200);
    expect(await reasons(org.id)).toEqual(['licence-revoked']);
    const rounds = ['standing-restored', 'standing-lapsed', 'standing-restored', 'standing-lapsed'];
    expect(await told(org.id)).toEqual(rounds);
    const audited = await app.db.rows<{ actor: string }>(
      "SELECT actor FROM audit_entries WHERE action = 'organisation.licence-decided' AND subject_id = ?",
      [org.id],
    );
    expect(audited.map((row) => row.actor)).toEqual(Array(4).fill(officer.userId));
  });

  it('is the same on both sides of a suspension that meets a publication', async () => {
    const org = await foundOrganisation(app, { kind: 'agency' });
    const licence = await licenceOf(org);
    const standing = app.nest.get(StandingService);
    const me = {
      userId: officer.userId,
      sessionId: officer.sessionId,
      roles: ['officer'],
      waitingRoles: [],
    } as const;
    const order: string[] = [];
    let suspension: Promise<void> | undefined;
    await app.db.tx(async (em) => {
      const { mayPublish } = await standing.check(em, org.id);
      suspension ??= withoutUnit(() =>
        app.nest.get(LicencesService).decide(me, org.id, licence, 'suspend', '抽查不合格'),
      ).then(() => void order.push('suspended'));
      for (let at = 0; at < 20; at++) await em.query('SELECT 1');
      order.push(mayPublish ? 'published' : 'refused');
    });
    await suspension;
    expect(order).toEqual(['published', 'suspended']);
    expect((await app.db.tx((em) => standing.check(em, org.id))).mayPublish).toBe(false);
  });

  it('for dispatched work needs the staffing dispatch licence besides', async () => {
    const plain = await foundOrganisation(app, { kind: 'agency' });
    const staffing = await foundOrganisation(app, { kind: 'agency', dispatchLicence: 'confirmed' });
    expect(await reasons(plain.id, { employment: 'dispatched' })).toEqual(['dispatch-licence-missing']);
    expect(await reasons(staffing.id, { employment: 'dispatched' })).toEqual([]);
    const shown = await as(app, plain.owner)
      .get(`/organisations/${plain.id}/standing?employment=dispatched`)
      .expect(200);
    expect(shown.body).toMatchObject({ mayPublish: false, reasons: [{ code: 'dispatch-licence-missing' }] });
  });

  it('towards a client is never entered without who the client is and a document of the agency itself', async () => {
    const agency = await foundOrganisation(app, { kind: 'agency' });
    const client = await foundOrganisation(app);
    const draft = await foundOrganisation(app, { verified: false });
    const term = { validFrom: '2024-01-01', validTo: '2099-12-31', documentId: await uploaded(agency) };
    const add = (more: object, who = agency) =>
      as(app, who.owner)
        .post(`/organisations/${who.id}/clients`)
        .send({ ...term, ...more });
    expect(answered(await add({ creditCode: freshCreditCode() }))).toEqual([400, 'invalid']);
    expect(answered(await add({ organisationId: agency.id }))).toEqual([400, 'invalid']);
    expect(answered(await add({ organisationId: client.id, documentId: await uploaded(client) }))).toEqual([
      400,
      'invalid',
    ]);
    expect(answered(await add({ organisationId: draft.id }))).toEqual([400, 'invalid']);
    expect(answered(await add({ organisationId: client.id, validTo: '2023-12-31' }))).toEqual([
      400,
      'invalid',
    ]);
    expect(answered(await add({ organisationId: agency.id }, client))).toEqual([409, 'wrong-state']);
    const named = { creditCode: draft.creditCode, name: '自报名称测试公司' };
    expect((await add(named).expect(201)).body).toMatchObject({ organisationId: null, inForce: true });
    await add({ organisationId: client.id }).expect(201);
    const clients = `/organisations/${agency.id}/clients?limit=1`;
    const first = (await as(app, agency.owner).get(clients)).body as { items: unknown[]; next: string };
    const second = await as(app, agency.owner).get(`${clients}&after=${first.next}`);
    expect(first.items).toMatchObject([named]);
    expect(second.body).toMatchObject({ items: [{ organisationId: client.id, inForce: true }], next: null });
  });

  it('towards a client hangs on an authorisation that either side may withdraw and the agency may renew', async () => {
    const agency = await foundOrganisation(app, { kind: 'agency' });
    const client = await foundOrganisation(app);
    const term = { validFrom: '2024-01-01', validTo: '2099-12-31', documentId: await uploaded(agency) };
    const path = `/organisations/${agency.id}/clients`;
    const add = (more: object) =>
      as(app, agency.owner)
        .post(path)
        .send({ ...term, ...more });
    const { id, name } = (await add({ creditCode: client.creditCode }).expect(201)).body as {
      id: string;
      name: string;
    };
    expect(name).toBe(client.name);
    expect(answered(await add({ organisationId: client.id }))).toEqual([409, 'client-already']);
    expect(await reasons(agency.id, { clientId: id })).toEqual([]);
    expect(await reasons(client.id, { clientId: id })).toEqual(['not-an-agency']);
    const other = await foundOrganisation(app, { kind: 'agency' });
    expect(await reasons(other.id, { clientId: id })).toEqual(['client-unknown']);
    await as(app, other.owner).post(`${path}/${id}/withdraw`).expect(404);

    const seen = await as(app, client.owner).get(`/organisations/${client.id}/representations`).expect(200);
    expect(seen.body).toMatchObject({
      items: [{ id, agencyId: agency.id, agency: agency.name, withdrawnOn: null }],
    });
    await as(app, client.owner).post(`${path}/${id}/withdraw`).expect(200);
    expect(await reasons(agency.id, { clientId: id })).toEqual(['client-withdrawn']);
    await as(app, agency.owner).post(`${path}/${id}/renew`).send(term).expect(200);
    expect(await reasons(agency.id, { clientId: id })).toEqual([]);
    const rounds = [
      'standing-restored',
      'authorisation-granted',
      'authorisation-lapsed',
      'authorisation-granted',
    ];
    expect(await told(agency.id)).toEqual(rounds);
  });

  it('is lost with an entry in the abnormal list, and its agencies lose it as their client within the minute', async () => {
    const client = await foundOrganisation(app);
    const agency = await foundOrganisation(app, {
      kind: 'agency',
      clients: [{ name: client.name, creditCode: client.creditCode, organisationId: client.id }],
    });
    const list = app.nest.get(AbnormalListService);
    await list.enter(client.id, '未按规定公示年报');
    expect(await reasons(client.id)).toEqual(['abnormal-list']);
    expect(await reasons(agency.id, { clientId: agency.clientIds[0] })).toEqual(['client-abnormal-list']);
    await app.task('organisation-standing');
    await list.remove(client.id, '已补报');
    await app.task('organisation-standing');
    expect(await reasons(client.id)).toEqual([]);
    expect((await told(agency.id)).slice(-3)).toEqual([
      'authorisation-granted',
      'authorisation-lapsed',
      'authorisation-granted',
    ]);
  });

  it('turns with the calendar of Shanghai, each turn told once', async () => {
    const today = app.clock.today();
    const [lastDay, nextDay] = [addDays(today, 2), addDays(today, 3)];
    const expiring = await foundOrganisation(app, { kind: 'agency', licence: { validTo: lastDay } });
    const beginning = await foundOrganisation(app, { kind: 'agency', licence: { validFrom: nextDay } });
    const client = { name: '到期委托测试公司', validTo: lastDay };
    const authorised = await foundOrganisation(app, { kind: 'agency', clients: [client] });
    toMinuteBefore(app, nextDay);
    await app.task('organisation-standing');
    expect(await told(expiring.id)).toEqual(['standing-restored']);
    expect(await reasons(expiring.id)).toEqual([]);
    expect(await reasons(beginning.id)).toEqual(['licence-not-yet-valid']);
    app.clock.forward(120_000);
    expect(await reasons(expiring.id)).toEqual(['licence-expired']);
    await app.task('organisation-standing');
    await app.task('organisation-standing');
    expect(await told(expiring.id)).toEqual(['standing-restored', 'standing-lapsed']);
    expect(await told(beginning.id)).toEqual(['standing-restored']);
    expect((await told(authorised.id)).slice(-2)).toEqual(['authorisation-granted', 'authorisation-lapsed']);
  });

  it('lapses after six months without a new verification, which may be asked for before', async () => {
    const org = await foundOrganisation(app);
    const [{ until = '' } = {}] = await app.db.rows<{ until: string }>(
      'SELECT verified_until AS until FROM organisations WHERE id = ?',
      [org.id],
    );
    const renewing = await foundOrganisation(app);
    toMinuteBefore(app, until);
    const owner = { ...renewing.owner, ...(await openSession(app, renewing.owner.userId)) };
    const again = { ...officer, ...(await openSession(app, officer.userId, true)) };
    const path = `/organisations/${renewing.id}`;
    await as(app, owner)
      .post(`${path}/documents?kind=business-licence`)
      .attach('file', PDF, 'a.pdf')
      .expect(201);
    expect((await as(app, owner).post(`${path}/submit`)).body).toMatchObject({
      state: 'verified',
      mayPublish: true,
    });
    const seen = await etagOf(app, `/api/v1${path}`, again.token);
    await as(app, again).post(`${path}/verify`).set('if-match', seen).expect(200);
    app.clock.days(2);
    await app.task('organisation-standing');
    expect(await reasons(org.id)).toEqual(['verification-expired']);
    expect(await told(org.id)).toEqual(['standing-restored', 'standing-lapsed']);
    expect(await reasons(renewing.id)).toEqual([]);
  });
});

/** Moves to 23:59 in Shanghai of the day before. */
function toMinuteBefore(app: TestApp, day: string): void {
  app.clock.forward(Date.parse(`${day}T00:00:00+08:00`) - 60_000 - app.clock.now());
}
