import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { foundOrganisation } from '../factories/organisations.js';
import { draftPosting, movePosting, publishPosting } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { etagOf } from '../harness/etag.js';
import { as } from './organisation-steps.js';

/** The screener sends this to an officer: close contact with minors. */
const REVIEWED = { title: '小学保洁员', description: '在小学校园内保洁，须无犯罪记录。' };
const ROUNDS = 12;

interface Answer {
  code?: string;
  state?: string;
  version?: number;
  fields?: { field: string }[];
}
const said = ({ status, body }: Response) => [status, (body as Answer).code ?? (body as Answer).state];

describe('moves that cross', () => {
  let app: TestApp;
  let officer: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    officer = await signUp(app, { roles: ['officer'] });
  });
  afterAll(() => app.close());

  const move = (token: string, id: string, what: string, body: object = {}, seen?: string) => {
    const call = as(app, { token }).post(`/postings/${id}/${what}`);
    return (seen ? call.set('if-match', seen) : call).send(body);
  };
  const decide = (id: string, what: string, seen?: string) => {
    const call = as(app, officer).post(`/posting-reviews/${id}/${what}`);
    return (seen ? call.set('if-match', seen) : call).send({ reason: '已核对' });
  };
  const own = async (id: string, token: string) => {
    const { body } = await as(app, { token }).get(`/postings/${id}/own`).expect(200);
    return body as { state: string; version: number; holdReasons: string[] };
  };
  const etag = (id: string, token: string) => etagOf(app, `/api/v1/postings/${id}/own`, token);
  const edit = async (id: string, token: string, content: object) =>
    as(app, { token })
      .patch(`/postings/${id}`)
      .set('if-match', await etag(id, token))
      .send(content)
      .expect(200);

  it('of an edit that draws a warning go through once its author confirms it, as publishing does', async () => {
    const { id, token } = await publishPosting(app);
    const send = async (content: object) =>
      as(app, { token })
        .patch(`/postings/${id}`)
        .set('if-match', await etag(id, token))
        .send({ description: '年龄18-35岁，工作认真。', ...content });
    const refused = await send({});
    expect(said(refused)).toEqual([422, 'confirm-warnings']);
    const confirm = (refused.body as { fields: { code: string }[] }).fields.map(({ code }) => code);
    expect(said(await send({ confirm }))).toEqual([200, 'published']);
    expect(said(await send({ title: '再改标题' }))).toEqual([200, 'published']);
  });

  it('never bring back what was withdrawn: whoever asks for that must have seen it', async () => {
    const { id, token } = await publishPosting(app);
    const seen = await etag(id, token);
    await movePosting(app, { id, token }, 'withdraw');
    const { validUntil } = (await as(app, { token }).get(`/postings/${id}/own`)).body as {
      validUntil: string;
    };
    for (const [what, body] of [
      ['publish', {}],
      ['renew', { validUntil }],
      ['appeal', { reason: '请人工核对' }],
    ] as const) {
      const blind = await move(token, id, what, body);
      expect([what, ...said(blind)]).toEqual([what, 409, 'look-first']);
      expect((blind.body as Answer).fields).toMatchObject([{ field: 'If-Match' }]);
      expect([what, ...said(await move(token, id, what, body, seen))]).toEqual([what, 412, 'stale']);
    }
    expect((await own(id, token)).state).toBe('withdrawn');
    const back = await move(token, id, 'publish', {}, await etag(id, token));
    expect(said(back)).toEqual([200, 'published']);
  });

  it('leave a posting withdrawn whose withdrawal was acknowledged, however they race', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, token } = round % 2 ? await publishPosting(app) : await draftPosting(app);
      const answers = await Promise.all(
        ['publish', 'publish', 'withdraw', 'publish', 'withdraw', 'publish'].map(async (what) => ({
          what,
          ...(await move(token, id, what)),
        })),
      );
      const withdrawn = answers.some(({ what, status }) => what === 'withdraw' && status === 200);
      expect((await own(id, token)).state).toBe(withdrawn ? 'withdrawn' : 'published');
      expect(answers.map(({ status }) => status).filter((status) => ![200, 409].includes(status))).toEqual(
        [],
      );
    }
  });

  it('let through one of those that saw the same version', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, token } = await publishPosting(app);
      const seen = await etag(id, token);
      const moves = ['withdraw', 'fill', 'withdraw', 'fill', 'withdraw'];
      const answers = await Promise.all(moves.map((what) => move(token, id, what, {}, seen)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
    }
  });

  it('go on without the header for simple clients, and refuse one that cannot be read', async () => {
    const { id, token } = await draftPosting(app);
    expect(said(await move(token, id, 'publish'))).toEqual([200, 'published']);
    expect(said(await move(token, id, 'publish'))).toEqual([200, 'published']);
    const odd = await move(token, id, 'withdraw', {}, 'latest');
    expect([odd.status, (odd.body as Answer).fields]).toMatchObject([400, [{ field: 'If-Match' }]]);
    expect(said(await move(token, id, 'withdraw'))).toEqual([200, 'withdrawn']);
    const filled = await publishPosting(app);
    expect(said(await move(filled.token, filled.id, 'fill'))).toEqual([200, 'filled']);
  });

  it('let no officer approve words that he has not read', async () => {
    const { id, token } = await draftPosting(app, REVIEWED);
    await move(token, id, 'publish').expect(200);
    const read = await etag(id, token);
    await move(token, id, 'withdraw').expect(200);
    await edit(id, token, { description: '在小学校园内保洁，须无犯罪记录，另须看护幼儿。' });
    await move(token, id, 'publish', {}, await etag(id, token)).expect(200);
    expect(said(await decide(id, 'approve', read))).toEqual([412, 'stale']);
    expect(said(await decide(id, 'approve'))).toEqual([409, 'look-first']);
    expect(said(await decide(id, 'approve', await etag(id, token)))).toEqual([200, 'published']);
  });

  it('let no officer release a text that was changed while it was held', async () => {
    const { id, token } = await publishPosting(app);
    await decide(id, 'hold').expect(200);
    const read = await etag(id, token);
    await edit(id, token, { description: '在车间焊接管道，另须搬运。' });
    expect((await own(id, token)).holdReasons).toEqual(['officer', 'screening']);
    expect(said(await decide(id, 'release'))).toEqual([409, 'look-first']);
    expect(said(await decide(id, 'release', read))).toEqual([412, 'stale']);
    expect(said(await decide(id, 'release', await etag(id, token)))).toEqual([200, 'published']);
  });

  it('do not shake off an officer’s hold by ending a posting and beginning it anew', async () => {
    const { id, token } = await publishPosting(app);
    await decide(id, 'hold').expect(200);
    await move(token, id, 'withdraw').expect(200);
    const again = await move(token, id, 'publish', {}, await etag(id, token));
    expect(said(again)).toEqual([200, 'in-review']);
    const approved = await decide(id, 'approve', await etag(id, token));
    expect(said(approved)).toEqual([200, 'published']);
    expect((await own(id, token)).holdReasons).toEqual([]);
  });

  it('let no officer verify an organisation that was edited since he read it', async () => {
    const { id, owner } = await foundOrganisation(app);
    const read = await etagOf(app, `/api/v1/organisations/${id}`, officer.token);
    const verify = (seen?: string) => {
      const call = as(app, officer).post(`/organisations/${id}/verify`);
      return (seen ? call.set('if-match', seen) : call).send({});
    };
    await as(app, owner)
      .patch(`/organisations/${id}`)
      .set('if-match', read)
      .send({ name: '宁波换名贸易有限公司' });
    expect(said(await verify(read))).toEqual([412, 'stale']);
    expect(said(await verify())).toEqual([409, 'look-first']);
    const fresh = await etagOf(app, `/api/v1/organisations/${id}`, officer.token);
    expect(said(await verify(fresh))).toEqual([200, 'verified']);
  });
});
