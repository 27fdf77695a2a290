import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { foundingInput } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { etagOf } from '../harness/etag.js';
import { as, PDF } from './organisation-steps.js';

interface Body {
  id: string;
  state: string;
  code: string;
  items: { id: string; name: string }[];
  next: string | null;
  [key: string]: unknown;
}

describe('an organisation', () => {
  let app: TestApp;
  let owner: SignedUp;
  let officer: SignedUp;
  let stranger: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    [owner, officer, stranger] = [
      await signUp(app),
      await signUp(app, { roles: ['officer'] }),
      await signUp(app),
    ];
  });
  afterAll(() => app.close());

  const found = async (more = {}): Promise<Body> => {
    const answer = await as(app, owner).post('/organisations').send(foundingInput(more));
    expect(answer.status).toBe(201);
    return answer.body as Body;
  };
  const upload = (id: string, who = owner, content = PDF, name = '营业执照.pdf') =>
    as(app, who).post(`/organisations/${id}/documents?kind=business-licence`).attach('file', content, name);

  it('goes from draft over an officer to public, and tells its founder why it was refused', async () => {
    const { id, state, myRole } = await found();
    expect([state, myRole]).toEqual(['draft', 'owner']);
    await as(app, owner).post(`/organisations/${id}/submit`).expect(422);
    expect((await upload(id)).status).toBe(201);
    await as(app, owner).post(`/organisations/${id}/submit`).expect(200);
    await request(app.url).get(`/api/v1/organisations/${id}`).expect(404);

    const queue = await as(app, officer).get('/organisations?waiting=true').expect(200);
    expect((queue.body as Body).items.map((row) => row.id)).toContain(id);
    await as(app, officer).post(`/organisations/${id}/refuse`).send({}).expect(400);
    await as(app, officer).post(`/organisations/${id}/refuse`).send({ reason: '执照照片不清晰' }).expect(200);
    const refused = (await as(app, owner).get(`/organisations/${id}`)).body as Body;
    expect([refused.state, refused.refusalReason]).toEqual(['refused', '执照照片不清晰']);

    await as(app, owner).post(`/organisations/${id}/submit`).expect(200);
    const seen = await etagOf(app, `/api/v1/organisations/${id}`, officer.token);
    await as(app, officer).post(`/organisations/${id}/verify`).set('if-match', seen).expect(200);
    const shown = (await request(app.url).get(`/api/v1/organisations/${id}`).expect(200)).body as Body;
    expect(shown.verified).toBe(true);
    expect(Object.keys(shown)).not.toContain('contactPhone');
    expect(Object.keys(shown)).not.toContain('creditCode');
    const roles = await app.db.rows<{ role: string }>('SELECT role FROM account_roles WHERE account_id = ?', [
      owner.userId,
    ]);
    expect(roles.map((row) => row.role)).toContain('employer');
  });

  it('is not judged anew by an officer who has not seen what a colleague decided meanwhile', async () => {
    const { id } = await found();
    await upload(id);
    await as(app, owner).post(`/organisations/${id}/submit`).expect(200);
    const seen = await etagOf(app, `/api/v1/organisations/${id}`, officer.token);
    const judge = (verdict: 'verify' | 'refuse') =>
      as(app, officer).post(`/organisations/${id}/${verdict}`).set('if-match', seen);
    await judge('verify').expect(200);
    await judge('refuse').send({ reason: '执照照片不清晰' }).expect(412);
    await judge('verify').expect(412);
    const { body } = await as(app, officer).get(`/organisations/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'verified', refusalReason: null });
  });

  it('names every field that is malformed, a credit code whose check character does not fit too', async () => {
    const wrong = await as(app, stranger)
      .post('/organisations')
      .send({ ...foundingInput(), creditCode: '91330211MA00000076', region: '330211', industry: 'ZZ' });
    expect(wrong.status).toBe(400);
    expect((wrong.body as { fields: { field: string }[] }).fields.map((fault) => fault.field).sort()).toEqual(
      ['creditCode', 'industry', 'region'],
    );
  });

  it('is edited with the version that one saw, and asks to be verified again under another name', async () => {
    const { id } = await found();
    await upload(id);
    await as(app, owner).post(`/organisations/${id}/submit`);
    await as(app, officer).post(`/organisations/${id}/verify`).expect(200);
    const edit = (version: string | null, changes: object) => {
      const call = as(app, owner).patch(`/organisations/${id}`);
      return (version ? call.set('if-match', version) : call).send(changes);
    };
    const { etag = '' } = (await as(app, owner).get(`/organisations/${id}`)).headers as Record<
      string,
      string
    >;
    expect((await edit(null, { intro: '新' })).body).toMatchObject({
      status: 400,
      fields: [{ field: 'If-Match' }],
    });
    const edited = await edit(etag, { intro: '新的简介' });
    expect([edited.status, (edited.body as Body).state]).toEqual([200, 'verified']);
    expect((await edit(etag, { intro: '旧的' })).status).toBe(412);
    const renamed = await edit(edited.headers.etag ?? '', { name: '宁波改名测试有限公司' });
    expect([renamed.status, (renamed.body as Body).state, (renamed.body as Body).mayPublish]).toEqual([
      200,
      'pending',
      false,
    ]);
  });

  it('does not exist for strangers until it is verified, whatever they try', async () => {
    const { id } = await found();
    const tries = [
      as(app, stranger).get(`/organisations/${id}`),
      as(app, stranger).patch(`/organisations/${id}`).set('if-match', '"1"').send({ intro: 'x' }),
      as(app, stranger).post(`/organisations/${id}/submit`),
      as(app, stranger).post(`/organisations/${id}/close`),
      as(app, stranger).get(`/organisations/${id}/standing`),
      as(app, stranger).get(`/organisations/${id}/documents`),
      upload(id, stranger),
      as(app, stranger).get(`/organisations/${id}/members`),
      as(app, stranger).delete(`/organisations/${id}/members/${owner.userId}`),
      as(app, stranger)
        .post(`/organisations/${id}/invitations`)
        .send({ phone: '13800000001', role: 'owner' }),
      as(app, stranger).get(`/organisations/${id}/licences`),
      as(app, stranger).get(`/organisations/${id}/clients`),
      as(app, stranger).get(`/organisations/${id}/representations`),
      as(app, officer).patch(`/organisations/${id}`).set('if-match', '"1"').send({ intro: 'x' }),
      as(app, officer).post(`/organisations/${id}/close`),
    ];
    expect((await Promise.all(tries)).map((answer) => answer.status)).toEqual(tries.map(() => 404));
    const officerOnly = [
      as(app, owner).get('/organisations'),
      as(app, owner).post(`/organisations/${id}/verify`),
      as(app, owner).post(`/organisations/${id}/refuse`).send({ reason: '自己' }),
    ];
    expect((await Promise.all(officerOnly)).map((answer) => answer.status)).toEqual([403, 403, 403]);
  });

  it('is never judged by an officer who belongs to it', async () => {
    const inside = await signUp(app, { roles: ['officer'] });
    const answer = await as(app, inside).post('/organisations').send(foundingInput());
    const { id } = answer.body as Body;
    await upload(id, inside);
    await as(app, inside).post(`/organisations/${id}/submit`).expect(200);
    expect((await as(app, inside).post(`/organisations/${id}/submit`)).status).toBe(409);
    const verdict = await as(app, inside).post(`/organisations/${id}/verify`);
    expect([verdict.status, (verdict.body as Body).code]).toEqual([403, 'own-organisation']);
    await as(app, officer).post(`/organisations/${id}/verify`).expect(200);
  });

  it('is found by officers by state, kind, name and code, page by page', async () => {
    const { id, creditCode } = await found({ name: '百分百 100%_工厂', kind: 'incubator' });
    const list = async (query: string) =>
      (await as(app, officer).get(`/organisations?${query}`).expect(200)).body as Body;
    for (const q of ['100%_', creditCode as string])
      expect((await list(`q=${encodeURIComponent(q)}`)).items.map((row) => row.id)).toEqual([id]);
    expect((await list('kind=incubator&state=draft')).items.map((row) => row.id)).toEqual([id]);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Body = await list(`limit=2${next && `&after=${next}`}`);
      seen.push(...page.items.map((row) => row.id));
      next = page.next;
    }
    const all = await app.db.rows<{ id: string }>('SELECT id FROM organisations ORDER BY id DESC');
    expect(seen).toEqual(all.map((row) => row.id));
    await as(app, officer).get('/organisations?after=nonsense').expect(400);
  });
});
