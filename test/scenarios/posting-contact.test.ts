import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { foundOrganisation } from '../factories/organisations.js';
import { draftPosting, movePosting, publishPosting } from '../factories/postings.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as } from './organisation-steps.js';

interface Answer {
  phone?: string;
  name?: string | null;
  code?: string;
}

describe('the phone behind a posting', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const ask = (who: Pick<SignedUp, 'token'>, id: string) =>
    as(app, who).post(`/postings/${id}/contact`).send({});
  const code = (answer: { status: number; body: unknown }) => [answer.status, (answer.body as Answer).code];
  const recorded = async (id: string) =>
    (await app.db.rows('SELECT id FROM posting_contacts WHERE posting_id = ?', [id])).length;

  it('of a vacancy is shown to everyone with an account, never to strangers, and each look is recorded', async () => {
    const { id, token } = await publishPosting(app, { contactPhone: '13911112222' });
    const seeker = await signUp(app);
    await request(app.url).post(`/api/v1/postings/${id}/contact`).send({}).expect(401);
    const answer = await ask(seeker, id).expect(200);
    expect(answer.body).toEqual({ phone: '13911112222', name: null });
    expect(answer.headers['cache-control']).toBe('no-store');
    await ask(seeker, id).expect(200);
    expect(await recorded(id)).toBe(1);
    const { body } = await as(app, { token }).get(`/postings/${id}/contacts`).expect(200);
    expect((body as { items: { count: number }[] }).items).toMatchObject([{ count: 1 }]);
    expect(JSON.stringify(body)).not.toContain(seeker.userId);
    await as(app, seeker).get(`/postings/${id}/contacts`).expect(404);
    expect(JSON.stringify((await request(app.url).get(`/api/v1/postings/${id}`)).body)).not.toContain(
      '1391111',
    );
  });

  it('of a person is shown to recruiters of verified employers and agencies in good standing only', async () => {
    const person = await signUp(app, { name: '王小明' });
    const { id } = await publishPosting(app, { side: 'supply', by: person });
    const [employer, agency, draft, provider, suspended] = [
      await foundOrganisation(app, { members: ['viewer', 'recruiter'] }),
      await foundOrganisation(app, { kind: 'agency' }),
      await foundOrganisation(app, { verified: false }),
      await foundOrganisation(app, { kind: 'provider' }),
      await foundOrganisation(app, { kind: 'agency', licence: { state: 'suspended' } }),
    ];
    const [viewer, recruiter] = employer.members as [SignedUp, SignedUp];
    for (const who of [employer.owner, recruiter, agency.owner])
      expect((await ask(who, id).expect(200)).body).toEqual({ phone: person.phone, name: '王*' });
    const others = [await signUp(app), viewer, draft.owner, provider.owner, suspended.owner];
    for (const who of others) expect(code(await ask(who, id))).toEqual([403, 'verified-employer-only']);
    expect(await recorded(id)).toBe(3);
  });

  it('is taken as people write it and shown as one dials it', async () => {
    const { id } = await publishPosting(app, { contactPhone: '+86 139-0000-2222' });
    expect((await ask(await signUp(app), id).expect(200)).body).toEqual({ phone: '13900002222', name: null });
  });

  it('is not there for a posting that is not open, or has none', async () => {
    const seeker = await signUp(app);
    const draft = await draftPosting(app);
    await ask(seeker, draft.id).expect(404);
    const ended = await publishPosting(app);
    await movePosting(app, ended, 'withdraw');
    await ask(seeker, ended.id).expect(404);
    const forwarded = await publishPosting(app);
    await app.db.tx((em) => em.query('UPDATE postings SET forwarded = 1 WHERE id = ?', [forwarded.id]));
    expect(code(await ask(seeker, forwarded.id))).toEqual([409, 'no-phone']);
    expect(await recorded(forwarded.id)).toBe(0);
  });

  it('is the organisation’s where none was given with the posting, never the private one of whoever wrote it', async () => {
    const seeker = await signUp(app);
    const { id } = await publishPosting(app);
    const ofOrganisation = { phone: '13800000000', name: null };
    expect((await ask(seeker, id).expect(200)).body).toEqual(ofOrganisation);
    await app.db.tx((em) => em.query('UPDATE postings SET author_id = NULL WHERE id = ?', [id]));
    expect((await ask(seeker, id).expect(200)).body).toEqual(ofOrganisation);
  });

  it('stops at the day’s limit however many ask at once, says when to come back, and opens again next day', async () => {
    const limit = 4;
    const rule = "UPDATE rule_rows SET value = ?, version = version + 1 WHERE kind = 'contact-limit'";
    await app.db.tx((em) => em.query(rule, [JSON.stringify({ demand: limit, supply: 2 })]));
    const { ReferenceService } = await import('../../src/features/reference/reference.service.js');
    app.nest.get(ReferenceService).forget();
    const seeker = await signUp(app);
    const postings: string[] = [];
    for (let n = 0; n < limit + 3; n++) postings.push((await publishPosting(app)).id);
    const answers = await Promise.all(postings.map((id) => ask(seeker, id)));
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([...Array<number>(limit).fill(200), 429, 429, 429]);
    const refused = answers.find((answer) => answer.status === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    const shown = postings[answers.findIndex((answer) => answer.status === 200)] ?? '';
    await ask(seeker, shown).expect(200);
    app.clock.days(1);
    const again = await openSession(app, seeker.userId);
    for (const id of postings.slice(0, limit)) await ask(again, id).expect(200);
    await ask(again, postings[limit] ?? '').expect(429);
  });
});
