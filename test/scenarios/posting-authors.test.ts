import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/features/accounts/accounts.service.js';
import { ad, adMap, csv } from '../factories/import-files.js';
import { foundOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { draftPosting, postingInput } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { bringIn } from './import-steps.js';
import { as } from './organisation-steps.js';

describe('whoever wrote a posting', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const own = async (who: SignedUp, id: string) => (await as(app, who).get(`/postings/${id}/own`)).status;
  const listed = async (who: SignedUp): Promise<string[]> => {
    const { body } = await as(app, who).get('/me/postings').expect(200);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };

  it('for an organisation sees nothing of it any more once he has left', async () => {
    const org = await foundOrganisation(app, { members: ['recruiter'] });
    const [recruiter] = org.members as [SignedUp];
    const { id } = await draftPosting(app, { organisation: org, by: recruiter });
    expect([await own(recruiter, id), await listed(recruiter)]).toEqual([200, [id]]);
    await as(app, org.owner).delete(`/organisations/${org.id}/members/${recruiter.userId}`).expect(204);
    expect([await own(recruiter, id), await listed(recruiter)]).toEqual([404, []]);
    for (const path of ['contacts', 'decisions'])
      await as(app, recruiter).get(`/postings/${id}/${path}`).expect(404);
    const { body } = await as(app, org.owner).get(`/postings/${id}/own`).expect(200);
    const { version } = body as { version: number };
    await as(app, org.owner)
      .patch(`/postings/${id}`)
      .set('if-match', String(version))
      .send({ headcount: 7 })
      .expect(200);
    const heard = async (who: SignedUp, topic: string): Promise<unknown[]> => {
      const answer = await as(app, who).get(`/changes?after=0&limit=500&topics=${topic}`).expect(200);
      const { items } = answer.body as { items: { type: string; subject: { id: string } }[] };
      return items.filter(({ subject }) => subject.id === id);
    };
    await until(async () => (await heard(org.owner, `org:${org.id}`)).length === 2);
    expect(await heard(recruiter, `user:${recruiter.userId}`)).toEqual([]);
  });

  it('for himself keeps it', async () => {
    const person = await signUp(app);
    const { body } = await as(app, person)
      .post('/postings')
      .send(postingInput(app, { side: 'supply' }))
      .expect(201);
    const { id } = body as { id: string };
    expect([await own(person, id), await listed(person)]).toEqual([200, [id]]);
  });

  it('finds all that it says in the copy of what is stored about him, of an organisation only that he wrote it', async () => {
    const org = await foundOrganisation(app, { members: ['recruiter'] });
    const [person] = org.members as [SignedUp];
    const wishes = { skills: ['氩弧焊'], preferredRegions: ['330211003'], contactPhone: '13900001111' };
    const input = { ...postingInput(app, { side: 'supply' }), ...wishes };
    const { body } = await as(app, person).post('/postings').send(input).expect(201);
    const { id } = await draftPosting(app, { organisation: org, by: person });
    const copy = (await as(app, person).get('/me/data').expect(200)).body as { postings: object[] };
    const [written, own] = copy.postings;
    expect(own).toMatchObject({ id: (body as { id: string }).id, ...input });
    expect(written).toMatchObject({ id, organisation: org.id, state: 'draft' });
    expect(written).not.toHaveProperty('title');
  });

  it('as service staff, forwarding others, may not go on when he is staff no more', async () => {
    const staff = await signUp(app, { roles: ['staff'] });
    const file = csv([ad(1), ad(2, { pay: '面议' })]);
    const { rows } = await bringIn(app, staff, file, { map: adMap('别处'), publish: 'true' });
    const [open = '', draft = ''] = rows.map(({ posting }) => posting ?? '');
    expect([await own(staff, open), (await listed(staff)).sort()]).toEqual([200, [open, draft].sort()]);
    await app.nest.get(AccountsService).revokeRole(staff.userId, 'staff');
    await until(async () => (await own(staff, open)) === 404);
    expect(await listed(staff)).toEqual([]);
    await as(app, staff).post(`/postings/${open}/withdraw`).send({}).expect(404);
    await as(app, staff).patch(`/postings/${draft}`).set('if-match', '1').send({ headcount: 2 }).expect(404);
  });
});
