import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbnormalListService } from '../../src/features/organisations/abnormal-list.service.js';
import { foundingInput, foundOrganisation, freshCreditCode } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as, PDF } from './organisation-steps.js';

interface Stating {
  id: string;
  name: string;
  creditCode: string;
  owner: SignedUp;
}

describe('a credit code', () => {
  let app: TestApp;
  let officer: SignedUp;
  let people: SignedUp[];
  beforeAll(async () => {
    app = await startApp();
    officer = await signUp(app, { roles: ['officer'] });
    people = await Promise.all([signUp(app), signUp(app), signUp(app)]);
  });
  afterAll(() => app.close());

  /** Founded by one of the people and handed in. */
  const state = async (creditCode: string, who = 0): Promise<Stating> => {
    const owner = people[who] ?? officer;
    const answer = await as(app, owner)
      .post('/organisations')
      .send(foundingInput({ creditCode }))
      .expect(201);
    const { id, name } = answer.body as Stating;
    const path = `/organisations/${id}`;
    await as(app, owner)
      .post(`${path}/documents?kind=business-licence`)
      .attach('file', PDF, 'a.pdf')
      .expect(201);
    await as(app, owner).post(`${path}/submit`).expect(200);
    return { id, name, creditCode, owner };
  };
  /** As he reads it who has just looked. */
  const version = async ({ id }: Stating): Promise<string> => {
    const rows = await app.db.rows<{ version: number }>('SELECT version FROM organisations WHERE id = ?', [
      id,
    ]);
    return `"${rows[0]?.version}"`;
  };
  const verify = async (one: Stating, who = officer) =>
    as(app, who)
      .post(`/organisations/${one.id}/verify`)
      .set('if-match', await version(one));
  const refuse = ({ id }: Stating) =>
    as(app, officer).post(`/organisations/${id}/refuse`).send({ reason: '冒用他人信用代码' });
  const register = (creditCode: string) =>
    as(app, officer).post('/organisations').send(foundingInput({ creditCode }));
  const edit = async (one: Stating, creditCode: string) =>
    as(app, one.owner)
      .patch(`/organisations/${one.id}`)
      .set('if-match', await version(one))
      .send({ creditCode });
  const heldBy = async (code: string): Promise<string[]> => {
    const rows = await app.db.rows<{ id: string }>('SELECT id FROM organisations WHERE held_code = ?', [
      code,
    ]);
    return rows.map(({ id }) => id);
  };

  it('may be stated by several until an officer, who sees all of them, has verified one', async () => {
    const code = freshCreditCode();
    const [squatter, firm] = [await state(code.toLowerCase()), await state(code, 1)];
    const shown = async () => {
      const { body } = await as(app, officer).get(`/organisations?q=${code}`).expect(200);
      type Row = { id: string; holdsCode: boolean; alsoStating: number };
      return (body as { items: Row[] }).items.map((row) => [row.id, row.holdsCode, row.alsoStating]);
    };
    expect(await shown()).toEqual([
      [firm.id, false, 1],
      [squatter.id, false, 1],
    ]);
    expect((await verify(firm)).status).toBe(200);
    expect(await shown()).toEqual([
      [firm.id, true, 1],
      [squatter.id, false, 1],
    ]);
    const second = await verify(squatter);
    expect([second.status, second.body]).toMatchObject([
      409,
      { code: 'credit-code-held', details: { organisation: { id: firm.id, name: firm.name } } },
    ]);
    const { body } = await as(app, squatter.owner).get(`/organisations/${squatter.id}`);
    expect(body).toMatchObject({ state: 'pending', mayPublish: false });
    const third = await register(code);
    expect([third.status, third.body]).toMatchObject([
      409,
      { code: 'credit-code-taken', fields: [{ field: 'creditCode', code: 'taken' }] },
    ]);
    await as(app, squatter.owner).post(`/organisations/${squatter.id}/close`).expect(200);
    expect(await shown()).toContainEqual([firm.id, true, 0]);
  });

  it('goes to one of two organisations that two officers verify at the same moment', async () => {
    const colleague = await signUp(app, { roles: ['officer'] });
    for (let round = 0; round < 5; round++) {
      const code = freshCreditCode();
      const [one, other] = [await state(code), await state(code, 1)];
      const verdicts = await Promise.all([verify(one), verify(other, colleague)]);
      const [won, lost] = verdicts[0].status === 200 ? verdicts : verdicts.toReversed();
      expect([won?.status, lost?.status]).toEqual([200, 409]);
      const { id } = won?.body as Stating;
      expect(lost?.body).toMatchObject({ code: 'credit-code-held', details: { organisation: { id } } });
      expect(await heldBy(code)).toEqual([id]);
    }
  });

  it('is free again once its verification is taken back', async () => {
    const code = freshCreditCode();
    const [impostor, firm] = [await state(code), await state(code, 1)];
    expect((await verify(impostor)).status).toBe(200);
    expect((await verify(firm)).status).toBe(409);
    await refuse(impostor).expect(200);
    expect(await heldBy(code)).toEqual([]);
    expect((await verify(firm)).status).toBe(200);
    expect(await heldBy(code)).toEqual([firm.id]);
    await as(app, impostor.owner).post(`/organisations/${impostor.id}/submit`).expect(200);
    expect((await verify(impostor)).status).toBe(409);
  });

  it('is kept beside another one that is stated later, until that one has been verified', async () => {
    const [before, after] = [freshCreditCode(), freshCreditCode()];
    const firm = await state(before);
    expect((await verify(firm)).status).toBe(200);
    const other = await foundOrganisation(app);
    expect((await edit(firm, other.creditCode)).body).toMatchObject({ code: 'credit-code-taken' });
    expect((await edit(firm, after)).status).toBe(200);
    expect([await heldBy(before), await heldBy(after)]).toEqual([[firm.id], []]);
    expect((await register(before)).body).toMatchObject({ code: 'credit-code-taken' });
    expect((await verify(firm)).status).toBe(200);
    expect([await heldBy(before), await heldBy(after)]).toEqual([[], [firm.id]]);
    await register(before).expect(201);
  });

  it('is given up by who closes, for the firm may come back by another person, but not out of the abnormal list', async () => {
    const [gone, listed] = [await foundOrganisation(app), await foundOrganisation(app)];
    const list = app.nest.get(AbnormalListService);
    await list.enter(listed.id, '年报逾期');
    for (const { id, owner } of [gone, listed])
      await as(app, owner).post(`/organisations/${id}/close`).expect(200);
    expect((await register(listed.creditCode)).body).toMatchObject({ code: 'credit-code-taken' });
    const again = await state(gone.creditCode, 1);
    expect((await verify(again)).status).toBe(200);
    await list.remove(listed.id, '已补报');
    const back = await state(listed.creditCode, 1);
    await list.enter(listed.id, '再次逾期');
    expect((await verify(back)).body).toMatchObject({
      code: 'credit-code-listed',
      details: { organisation: { id: listed.id } },
    });
  });

  it('names a client by who was verified with it, from one holder to the next', async () => {
    const code = freshCreditCode();
    const squatter = await state(code);
    await as(app, squatter.owner).post(`/organisations/${squatter.id}/close`).expect(200);
    const agency = await foundOrganisation(app, { kind: 'agency' });
    const path = `/organisations/${agency.id}`;
    const upload = as(app, agency.owner).post(`${path}/documents?kind=authorisation`);
    const { id: documentId } = (await upload.attach('file', PDF, 'a.pdf').expect(201)).body as Stating;
    const term = { validFrom: '2024-01-01', validTo: '2099-12-31', documentId };
    const client = { name: '宁波委托测试有限公司', creditCode: code, ...term };
    const added = await as(app, agency.owner).post(`${path}/clients`).send(client).expect(201);
    expect(added.body).toMatchObject({ organisationId: null, inForce: true });
    const known = async () => {
      await app.task('organisation-standing');
      const { body } = await as(app, agency.owner).get(`${path}/clients`).expect(200);
      return (body as { items: object[] }).items;
    };
    const first = await state(code, 1);
    expect(await known()).toMatchObject([{ organisationId: null, inForce: true }]);
    expect((await verify(first)).status).toBe(200);
    expect(await known()).toMatchObject([{ organisationId: first.id, inForce: true }]);
    await as(app, first.owner).post(`/organisations/${first.id}/close`).expect(200);
    expect(await known()).toMatchObject([{ organisationId: first.id, inForce: false }]);
    const second = await state(code, 2);
    expect((await verify(second)).status).toBe(200);
    expect(await known()).toMatchObject([{ organisationId: second.id, inForce: true }]);
  });
});
