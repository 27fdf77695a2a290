import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnPostingView } from '../../src/features/postings/posting.own-view.js';
import { openSession, signUp } from '../factories/people.js';
import { draftPosting, publishPosting, someEmployer } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { LiveClient } from '../harness/live-client.js';
import { until } from '../harness/until.js';
import { as } from './organisation-steps.js';

type Known = Pick<OwnPostingView, 'id'> & { token: string };

describe('a draft that is thrown away', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is gone for its organisation’s other windows too, and for nobody else’s', async () => {
    const { id: organisation, owner } = await someEmployer(app);
    const { id, token } = await draftPosting(app);
    const own = await LiveClient.open(app.url, (await openSession(app, owner.userId)).token);
    const stranger = await LiveClient.open(app.url);
    await own.subscribe([`org:${organisation}`]);
    await stranger.subscribe(['postings']);
    await as(app, { token }).delete(`/postings/${id}`).expect(204);
    await until(() => Promise.resolve(own.changes.length > 0));
    const subject = { kind: 'posting', id };
    expect(own.changes).toMatchObject([{ type: 'posting.discarded', subject, data: { version: 2 } }]);
    await publishPosting(app);
    await until(() => Promise.resolve(stranger.changes.length > 0));
    expect(stranger.changes.map(({ type }) => type)).toEqual(['posting.published']);
    await as(app, { token }).delete(`/postings/${id}`).expect(404);
    own.close();
    stranger.close();
  });

  it('takes with it what an officer decided about it', async () => {
    const officer = await signUp(app, { roles: ['officer'] });
    const { id, token } = await draftPosting(app, {
      title: '小学保洁员',
      description: '在小学校园内保洁，须无犯罪记录。',
    });
    await as(app, { token }).post(`/postings/${id}/publish`).send({}).expect(200);
    await as(app, officer).post(`/posting-reviews/${id}/refuse`).send({ reason: '请写明校名' }).expect(200);
    await as(app, { token }).delete(`/postings/${id}`).expect(204);
    expect(await app.db.rows('SELECT id FROM posting_decisions WHERE posting_id = ?', [id])).toEqual([]);
  });
});

describe('a draft', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('says what it still needs before it can be published, exactly as publishing does', async () => {
    const known = await draftPosting(app);
    const me = as(app, known);
    const unmet = async () =>
      ((await me.get(`/postings/${known.id}/own`).expect(200)).body as OwnPostingView).unmet;
    expect(await unmet()).toEqual([]);
    await app.db.tx((em) =>
      em.query('UPDATE postings SET pay_min = NULL, pay_max = NULL, valid_until = NULL WHERE id = ?', [
        known.id,
      ]),
    );
    const needed = await unmet();
    expect(needed.map(({ field }) => field)).toEqual(['pay', 'validUntil']);
    const refused = await me.post(`/postings/${known.id}/publish`).send({}).expect(400);
    const { fields } = refused.body as { fields: { field: string; zh: string; en: string }[] };
    expect(fields.map(({ field, zh, en }) => ({ field, zh, en }))).toEqual(needed);
  });
});

describe('an edit that says what is there already', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const own = async ({ id, token }: Known) =>
    (await as(app, { token }).get(`/postings/${id}/own`).expect(200)).body as OwnPostingView;
  const row = async ({ id }: Known) => (await app.db.rows('SELECT * FROM postings WHERE id = ?', [id]))[0];
  const told = async ({ id }: Known) => {
    const sql = 'SELECT type FROM events WHERE subject_id = ? ORDER BY version';
    return (await app.db.rows<{ type: string }>(sql, [id])).map(({ type }) => type);
  };
  const edit = ({ id, token }: Known, seen: string, content: object) =>
    as(app, { token }).patch(`/postings/${id}`).set('if-match', seen).send(content);

  it.each([
    ['a draft', draftPosting],
    ['what is published', publishPosting],
  ])('leaves %s as it is, tells nobody and answers with it', async (_what, make) => {
    const posting: Known = await make(app, { contactPhone: '13800000000', benefits: ['包吃住'] });
    const [view, stored, events] = [await own(posting), await row(posting), await told(posting)];
    const { title, description, pay, benefits, validUntil } = view;
    const { period, min, max } = pay ?? {};
    const alike = { title, description, pay: { period, min, max }, benefits, validUntil };
    for (const content of [{}, alike, { contactPhone: '+86 138-0000-0000' }, { confirm: [] }]) {
      const answer = await edit(posting, `"${view.version}"`, content).expect(200);
      expect(answer.body).toEqual(view);
      expect(answer.headers['etag']).toBe(`"${view.version}"`);
    }
    expect(await row(posting)).toEqual(stored);
    expect(await told(posting)).toEqual(events);
    const changed = await edit(posting, `"${view.version}"`, { contactPhone: '13800000001' }).expect(200);
    expect((changed.body as OwnPostingView).version).toBe(view.version + 1);
    expect(await told(posting)).toHaveLength(events.length + 1);
  });

  it('still asks for the version that its author saw', async () => {
    const posting = await draftPosting(app);
    await edit(posting, '"9"', {}).expect(412);
  });
});
