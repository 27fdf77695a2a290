import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { addDays, civilDate } from '../../src/platform/clock/civil-day.js';
import { foundingInput, foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';

const posting = {
  side: 'demand',
  title: '电焊工（二保焊）',
  description: '负责阀体组对与二氧化碳保护焊，按图纸施工。',
  occupation: '6-18-02-04',
  region: '330211002',
  headcount: 3,
  employment: 'full-time',
  engagement: 'post',
  pay: { period: 'month', min: 6500, max: 9000 },
  validUntil: addDays(civilDate(Date.now()), 60),
};

describe('a repeated creation', () => {
  let app: TestApp;
  let org: TestOrganisation;
  beforeAll(async () => {
    app = await startApp();
    org = await foundOrganisation(app, { verified: true });
  });
  afterAll(() => app.close());

  const create = (key: string, body: object = posting) =>
    request(app.url)
      .post('/api/v1/postings')
      .set('authorization', `Bearer ${org.owner.token}`)
      .set('idempotency-key', key)
      .send(body);
  const drafts = () => app.db.rows('SELECT id FROM postings');

  it('creates once and answers alike, also when both come at once', async () => {
    const answers = await Promise.all([create('one-and-the-same'), create('one-and-the-same')]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers.map((answer) => answer.headers.etag)).toEqual(['"1"', '"1"']);
    expect(await drafts()).toHaveLength(1);
  });

  it('founds an organisation once, whose second asking would otherwise meet its own credit code', async () => {
    const founder = await signUp(app);
    const found = () =>
      request(app.url)
        .post('/api/v1/organisations')
        .set('authorization', `Bearer ${founder.token}`)
        .set('idempotency-key', 'founded-only-once')
        .send(input);
    const input = foundingInput();
    const [first, second] = [await found().expect(201), await found().expect(201)];
    expect(second.body).toEqual(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
  });

  it('refuses a key for another request, and a key that is none', async () => {
    const other = await create('one-and-the-same', { ...posting, headcount: 4 });
    expect([other.status, (other.body as { code: string }).code]).toEqual([422, 'idempotency-key-reused']);
    expect((await create('!')).status).toBe(400);
    expect(await drafts()).toHaveLength(1);
  });

  it('forgets a key whose request was refused', async () => {
    expect((await create('a-second-attempt', { ...posting, title: '' })).status).toBe(400);
    expect((await create('a-second-attempt')).status).toBe(201);
  });

  it('publishes what it created, within the contract fields alone', async () => {
    const { body } = await create('to-be-published');
    const { id } = body as { id: string };
    const published = await request(app.url)
      .post(`/api/v1/postings/${id}/publish`)
      .set('authorization', `Bearer ${org.owner.token}`);
    expect([published.status, (published.body as { state: string }).state]).toEqual([200, 'published']);
    const seen = await request(app.url).get(`/api/v1/postings/${id}`);
    expect(seen.body).toMatchObject({
      title: posting.title,
      incomplete: ['requirements', 'workingConditions'],
      employer: { verified: true },
    });
  });
});
