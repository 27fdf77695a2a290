import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { draftPosting, publishPosting } from '../factories/postings.js';
import { foundOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as } from './organisation-steps.js';

interface Shown {
  id: string;
  state: string;
  holdReasons: string[];
  decisionNote: string | null;
  appeal: string | null;
  findings: { ruleId: string }[];
}

/** The screener sends this to an officer: close contact with minors. */
const REVIEWED = { title: '小学保洁员', description: '在小学校园内保洁，须无犯罪记录。' };
/** And blocks this. */
const BLOCKED = { description: '在车间焊接管道，限男性。' };

describe('officers and postings', () => {
  let app: TestApp;
  let officer: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    officer = await signUp(app, { roles: ['officer'] });
  });
  afterAll(() => app.close());

  const post = (token: string, path: string, body: object = {}) =>
    as(app, { token }).post(`/postings/${path}`).send(body);
  const decide = (id: string, what: string, reason?: string) =>
    as(app, officer).post(`/posting-reviews/${id}/${what}`).send({ reason });
  const isPublic = async (id: string) =>
    (await request(app.url).get(`/api/v1/postings/${id}`)).status === 200;
  const decisions = async (token: string, id: string) => {
    const { body } = await as(app, { token }).get(`/postings/${id}/decisions`).expect(200);
    return (body as { items: { decision: string; reason: string; appeal: string }[] }).items;
  };
  const events = async (id: string) => {
    const sql = 'SELECT type FROM events WHERE subject_id = ? ORDER BY version';
    return (await app.db.rows<{ type: string }>(sql, [id])).map((row) => row.type.replace('posting.', ''));
  };
  const submitted = async () => {
    const { id, token } = await draftPosting(app, REVIEWED);
    const { body } = await post(token, `${id}/publish`).expect(200);
    expect((body as Shown).state).toBe('in-review');
    return { id, token };
  };

  it('approve what the screener sent them, and its author reads why', async () => {
    const { id, token } = await submitted();
    const { body } = await as(app, officer).get('/posting-reviews?limit=100').expect(200);
    const mine = (body as { items: Shown[] }).items.find((one) => one.id === id);
    expect(mine?.findings.map((finding) => finding.ruleId)).toContain('N1');
    expect(await isPublic(id)).toBe(false);
    await decide(id, 'approve', '依法查询即可').expect(200);
    expect(await isPublic(id)).toBe(true);
    expect(await decisions(token, id)).toMatchObject([{ decision: 'approved', reason: '依法查询即可' }]);
    await decide(id, 'approve').expect(409);
    const stranger = await signUp(app);
    await as(app, stranger).get(`/postings/${id}/decisions`).expect(404);
  });

  it('refuse with a reason, which takes it back to draft and to its author alone', async () => {
    const { id, token } = await submitted();
    await decide(id, 'refuse').expect(400);
    const refused = await decide(id, 'refuse', '请写明校名').expect(200);
    expect(refused.body).toMatchObject({ state: 'draft', decisionNote: '请写明校名' });
    expect(await decisions(token, id)).toMatchObject([{ decision: 'refused' }]);
    expect(await events(id)).toEqual(['drafted', 'submitted', 'refused']);
  });

  it('decide an appeal against a block, either way, and the decision is recorded', async () => {
    const appealed = async () => {
      const { id, token } = await draftPosting(app, BLOCKED);
      await post(token, `${id}/publish`).expect(422);
      await post(token, `${id}/appeal`, { reason: '岗位属法定例外' }).expect(200);
      return { id, token };
    };
    const upheld = await appealed();
    await decide(upheld.id, 'approve', '属于法定例外').expect(200);
    expect(await isPublic(upheld.id)).toBe(true);
    const record = { decision: 'appeal-upheld', reason: '属于法定例外', appeal: '岗位属法定例外' };
    expect(await decisions(upheld.token, upheld.id)).toMatchObject([record]);
    const rejected = await appealed();
    await decide(rejected.id, 'refuse', '不属于法定例外').expect(200);
    expect(await decisions(rejected.token, rejected.id)).toMatchObject([{ decision: 'appeal-rejected' }]);
    expect(await isPublic(rejected.id)).toBe(false);
  });

  it('hold what is public and release it again; the audit log names each act', async () => {
    const organisation = await foundOrganisation(app);
    const { id, token } = await publishPosting(app, { organisation });
    const held = await decide(id, 'hold', '接到投诉，核实中').expect(200);
    expect(held.body).toMatchObject({ state: 'held', holdReasons: ['officer'] });
    expect(await isPublic(id)).toBe(false);
    await decide(id, 'hold', '再来一次').expect(409);
    await as(app, officer).get('/posting-reviews?state=held').expect(200);
    await decide(id, 'release', '核实无误').expect(200);
    expect(await isPublic(id)).toBe(true);
    await decide(id, 'release').expect(409);
    expect((await decisions(token, id)).map((one) => one.decision)).toEqual(['released', 'held']);
    expect(await events(id)).toEqual(['drafted', 'published', 'held', 'released']);
    const acts = await app.db.rows<{ action: string; actor: string }>(
      'SELECT action, actor FROM audit_entries WHERE subject_id = ? ORDER BY id',
      [id],
    );
    expect(acts).toEqual([
      { action: 'posting.created', actor: organisation.owner.userId },
      { action: 'posting.held', actor: officer.userId },
      { action: 'posting.released', actor: officer.userId },
    ]);
  });

  it('cannot approve or release for an organisation that may not publish any more', async () => {
    const organisation = await foundOrganisation(app);
    const { id, token } = await draftPosting(app, { ...REVIEWED, organisation });
    await post(token, `${id}/publish`).expect(200);
    const open = await publishPosting(app, { organisation });
    await decide(open.id, 'hold', '核实').expect(200);
    await as(app, officer)
      .post(`/organisations/${organisation.id}/refuse`)
      .send({ reason: '资料虚假' })
      .expect(200);
    await decide(id, 'approve').expect(403);
    const released = await decide(open.id, 'release').expect(200);
    expect(released.body).toMatchObject({ state: 'held', holdReasons: ['standing'] });
    expect(await isPublic(open.id)).toBe(false);
  });

  it('leave to another officer what is their own', async () => {
    const both = await signUp(app, { roles: ['officer', 'seeker'] });
    const { id } = await publishPosting(app, { side: 'supply', by: both });
    const own = await as(app, both).post(`/posting-reviews/${id}/hold`).send({ reason: '自己的' });
    expect([own.status, (own.body as { code: string }).code]).toEqual([403, 'own-posting']);
    await decide(id, 'hold', '核实').expect(200);
  });

  it('are the only ones who may: others get 403, and the list has a cursor', async () => {
    const { id, token } = await submitted();
    const calls = ['approve', 'refuse', 'hold', 'release'].map((what) =>
      as(app, { token }).post(`/posting-reviews/${id}/${what}`).send({ reason: '我自己来' }),
    );
    expect((await Promise.all(calls)).map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
    await as(app, { token }).get('/posting-reviews').expect(403);
    await submitted();
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await as(app, officer).get(`/posting-reviews?limit=1${next && `&after=${next}`}`);
      const page = body as { items: Shown[]; next: string | null };
      seen.push(...page.items.map((one) => one.id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(id);
  });
});
