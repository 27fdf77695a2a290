import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foundOrganisation } from '../factories/organisations.js';
import { postingInput, someEmployer } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as } from './organisation-steps.js';

describe('a draft that is wrong in many ways', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const faults = async (more: object): Promise<string[]> => {
    const { id, owner } = await someEmployer(app);
    const input = { ...postingInput(app), organisation: id, ...more };
    const { body } = await as(app, owner).post('/postings').send(input).expect(400);
    return (body as { fields: { field: string; code: string }[] }).fields.map((f) => `${f.field} ${f.code}`);
  };

  it('hears of what is malformed and of what contradicts itself at once', async () => {
    const wrong = {
      title: '',
      employment: 'sometimes',
      pay: { period: 'month', min: 9000, max: 100 },
      termFrom: '2027-02-01',
      termTo: '2027-01-01',
      homeEmployer: '宁波借出机械有限公司',
      offeredBy: 'crew',
    };
    expect(await faults(wrong)).toEqual([
      'title length',
      'employment in',
      'pay.max range',
      'termTo range',
      'homeEmployer contradiction',
      'offeredBy contradiction',
      'headcount contradiction',
    ]);
  });

  it('hears nothing of contradictions with a field that cannot be read', async () => {
    expect(await faults({ pay: { period: 'month', min: 9000, max: 'x' }, termTo: 'soon' })).toEqual([
      'pay.max int',
      'termTo day',
    ]);
  });

  it('hears at once that the client is another agency’s, or nobody’s, and nothing of its name', async () => {
    const [agency, other] = [
      await foundOrganisation(app, { kind: 'agency', clients: [{}] }),
      await foundOrganisation(app, { kind: 'agency', clients: [{ name: '宁波他人客户有限公司' }] }),
    ];
    const draft = (client: string | undefined, more = {}) =>
      as(app, agency.owner)
        .post('/postings')
        .send({ ...postingInput(app), organisation: agency.id, client, ...more });
    await draft(agency.clientIds[0]).expect(201);
    for (const client of [other.clientIds[0], agency.id]) {
      const { body } = await draft(client, { homeEmployer: '宁波借出机械有限公司' }).expect(400);
      expect((body as { fields: { field: string }[] }).fields.map(({ field }) => field)).toEqual([
        'client',
        'homeEmployer',
      ]);
    }
  });

  it('hears that half a character is none, and that a class of occupations is no occupation', async () => {
    const half = String.fromCharCode(0xd83d);
    expect(await faults({ title: `焊${half}工`, skills: [half], occupation: '6-18-02' })).toEqual([
      'title matches',
      'occupation occupation',
      'skills matches',
    ]);
  });
});

describe('an edit that is wrong in many ways', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const drafted = async (more: object = {}) => {
    const { id: organisation, owner } = await someEmployer(app);
    const input = { ...postingInput(app), organisation, ...more };
    const answer = await as(app, owner).post('/postings').send(input).expect(201);
    const { id } = answer.body as { id: string };
    const edit = (changes: object, version = 1) =>
      as(app, owner).patch(`/postings/${id}`).set('if-match', `"${version}"`).send(changes);
    return { id, owner, edit };
  };
  const told = ({ body }: { body: unknown }): string[] =>
    (body as { fields: { field: string; code: string }[] }).fields.map((f) => `${f.field} ${f.code}`);

  it('hears of what is malformed and of what contradicts itself and the rest of the posting at once', async () => {
    const { id, owner, edit } = await drafted({ termFrom: '2027-02-01', termTo: '2027-03-01' });
    const wrong = {
      title: '',
      employment: 'sometimes',
      pay: { period: 'month', min: 9000, max: 100 },
      termTo: '2027-01-01',
      homeEmployer: '宁波借出机械有限公司',
      offeredBy: 'crew',
      colour: 'red',
    };
    const answer = await edit(wrong).expect(400);
    expect(told(answer).sort()).toEqual([
      'colour unknown-field',
      'employment in',
      'headcount contradiction',
      'homeEmployer contradiction',
      'offeredBy contradiction',
      'pay.max range',
      'termTo range',
      'title length',
    ]);
    const { body } = await as(app, owner).get(`/postings/${id}/own`).expect(200);
    expect(body).toMatchObject({ version: 1, pay: { max: 9000 }, employment: 'full-time' });
  });

  it('changes nothing when a single field cannot be read', async () => {
    const { id, owner, edit } = await drafted();
    expect(told(await edit({ title: '数控车床操作工', headcount: 'many' }).expect(400))).toEqual([
      'headcount int',
    ]);
    const { body } = await as(app, owner).get(`/postings/${id}/own`).expect(200);
    expect(body).toMatchObject({ version: 1, title: postingInput(app).title });
  });

  it('is told first that somebody else has changed the posting since', async () => {
    const { edit } = await drafted();
    await edit({ requirements: '能上夜班' }).expect(200);
    await edit({ title: '' }).expect(412);
    await edit({ title: '' }, 2).expect(400);
  });
});
