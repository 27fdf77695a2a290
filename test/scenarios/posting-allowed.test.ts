import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, civilDate } from '../../src/platform/clock/civil-day.js';
import { draftPosting } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { etagOf } from '../harness/etag.js';
import { as } from './organisation-steps.js';

const BLOCKED = { description: '在车间焊接管道，限男性。' };
const REVIEWED = { title: '小学保洁员', description: '在小学校园内保洁，须无犯罪记录。' };

interface Shown {
  state: string;
  code?: string;
  allowed: { ruleId: string; level: string; text: string; at: number; by?: string }[];
}

describe('a finding that an officer let pass', () => {
  let app: TestApp;
  let officer: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    officer = await signUp(app, { roles: ['officer'] });
  });
  afterAll(() => app.close());

  const seen = (id: string) => etagOf(app, `/api/v1/postings/${id}/own`, officer.token);
  const post = async (token: string, id: string, what: string, body: object = {}) =>
    as(app, { token })
      .post(`/postings/${id}/${what}`)
      .set('if-match', await seen(id))
      .send(body);
  const edit = async (token: string, id: string, content: object) => {
    const call = as(app, { token })
      .patch(`/postings/${id}`)
      .set('if-match', await seen(id));
    const { status, body } = await call.send(content);
    return { status, body: body as Shown };
  };
  const decide = async (id: string, what: string, reason: string) =>
    as(app, officer)
      .post(`/posting-reviews/${id}/${what}`)
      .set('if-match', await seen(id))
      .send({ reason });
  const own = async (token: string, id: string) =>
    (await as(app, { token }).get(`/postings/${id}/own`).expect(200)).body as Shown;
  const upheld = async () => {
    const { id, token } = await draftPosting(app, BLOCKED);
    await as(app, { token }).post(`/postings/${id}/publish`).send({}).expect(422);
    expect((await post(token, id, 'appeal', { reason: '岗位属法定例外' })).status).toBe(200);
    expect((await decide(id, 'approve', '属于法定例外')).status).toBe(200);
    return { id, token };
  };

  it('stays let pass through an edit elsewhere, a renewal and a new life', async () => {
    const { id, token } = await upheld();
    const shown = await own(token, id);
    const entry = { ruleId: expect.any(String), level: 'block', text: '限男性', at: app.clock.now() };
    expect(shown.allowed).toEqual([{ ...entry, at: expect.any(Number) }]);
    const edited = await edit(token, id, { workingConditions: '车间有空调。' });
    expect([edited.status, edited.body.state]).toEqual([200, 'published']);
    const later = addDays(civilDate(app.clock.now()), 90);
    expect((await post(token, id, 'renew', { validUntil: later })).status).toBe(200);
    await post(token, id, 'withdraw');
    const again = await post(token, id, 'publish');
    expect([again.status, (again.body as Shown).state]).toEqual([200, 'published']);
  });

  it('is shown to officers with the name of the one who did, and stands in the audit log by its rule', async () => {
    const { id } = await upheld();
    await decide(id, 'hold', '接到投诉');
    const { body } = await as(app, officer).get('/posting-reviews?state=held&limit=100').expect(200);
    const mine = (body as { items: (Shown & { id: string })[] }).items.find((one) => one.id === id);
    expect(mine?.allowed).toMatchObject([{ text: '限男性', by: officer.userId }]);
    const [entry] = await app.db.rows<{ details: string }>(
      "SELECT details FROM audit_entries WHERE subject_id = ? AND action = 'posting.appeal-upheld'",
      [id],
    );
    const { allowed } = JSON.parse(entry?.details ?? '{}') as { allowed: string };
    expect(allowed).toMatch(new RegExp(`^${mine?.allowed[0]?.ruleId} \\d+$`));
    expect(entry?.details).not.toContain('限男性');
  });

  it('stops again when the words change, also when they are said twice', async () => {
    const { id, token } = await upheld();
    const other = await edit(token, id, { description: '在车间焊接管道，限女性。' });
    expect([other.status, other.body.code]).toEqual([422, 'screening-blocked']);
    const twice = await edit(token, id, { requirements: '限男性。' });
    expect([twice.status, twice.body.code]).toEqual([422, 'screening-blocked']);
    await edit(token, id, { description: '在车间焊接管道。' });
    expect((await own(token, id)).allowed).toEqual([]);
    expect((await edit(token, id, BLOCKED)).status).toBe(422);
  });

  it('stops again when its rule has changed', async () => {
    const { id, token } = await upheld();
    const [{ ruleId } = { ruleId: '' }] = (await own(token, id)).allowed;
    const rules = await as(app, officer).get('/screening/rules?limit=100').expect(200);
    type Rule = { id: string; version: number; message: object };
    const rule = (rules.body as { items: Rule[] }).items.find((one) => one.id === ruleId);
    await as(app, officer)
      .patch(`/screening/rules/${ruleId}`)
      .set('if-match', `"${rule?.version}"`)
      .send({ message: { zh: '岗位不得限定性别（新）', en: 'No limit by sex (new)' } })
      .expect(200);
    const edited = await edit(token, id, { workingConditions: '车间有空调。' });
    expect([edited.status, edited.body.code]).toEqual([422, 'screening-blocked']);
  });

  it('is remembered of a review and of a release as well, and a copy begins without', async () => {
    const { id, token } = await draftPosting(app, REVIEWED);
    expect(((await post(token, id, 'publish')).body as Shown).state).toBe('in-review');
    await decide(id, 'approve', '依法查询即可');
    expect((await edit(token, id, { workingConditions: '自带工具。' })).body.state).toBe('published');
    expect((await edit(token, id, { requirements: '无案底。' })).body.state).toBe('held');
    await decide(id, 'release', '已核对');
    expect((await edit(token, id, { workingConditions: '提供工具。' })).body.state).toBe('published');
    const copy = await as(app, { token }).post(`/postings/${id}/copy`).send({}).expect(201);
    expect((copy.body as Shown).allowed).toEqual([]);
  });
});
