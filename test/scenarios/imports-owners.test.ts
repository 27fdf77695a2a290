import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ad, adMap, csv } from '../factories/import-files.js';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { etagOf } from '../harness/etag.js';
import { bringIn, count, send } from './import-steps.js';
import { as } from './organisation-steps.js';

const publish = 'true';
const codes = (why: { code: string }[]) => why.map(({ code }) => code).join();

describe('postings in bulk', () => {
  let app: TestApp;
  let one: TestOrganisation;
  let other: TestOrganisation;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    one = await foundOrganisation(app);
    other = await foundOrganisation(app);
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterAll(() => app.close());

  const own = { map: adMap(null, { workingConditions: '车间有通风和防护用品。' }), publish };

  it("of an employer's own are held to the rules for one's own: the street, every warning confirmed", async () => {
    const file = csv([
      ad(1),
      ad(2, { place: '浙江省宁波市镇海区' }),
      ad(3, { text: '年龄18-35岁，工作认真。' }),
    ]);
    const { rows, sum } = await bringIn(app, one.owner, file, own);
    expect(rows.map(({ state, why }) => [state, codes(why)])).toEqual([
      ['published', ''],
      ['draft', 'region-only-district'],
      ['draft', 'A2'],
    ]);
    expect(sum.published).toBe(1);
    const mine = await count(app, 'postings', `organisation_id = '${one.id}' AND forwarded = 0`);
    expect(mine).toBe(3);
    const confirmed = await bringIn(app, one.owner, file, { ...own, confirmWarnings: 'true' });
    expect(confirmed.rows[2]).toMatchObject({ outcome: 'changed', state: 'published' });
  });

  it('of two employers may bear the same ids; of a source each id belongs to who brought it first', async () => {
    const { sum } = await bringIn(app, other.owner, csv([ad(1)]), own);
    expect(sum).toMatchObject({ taken: 1, published: 1 });
    await bringIn(app, one.owner, csv([ad('x')]), { map: adMap('同源'), publish });
    const { rows } = await bringIn(app, other.owner, csv([ad('x', { pay: '1-2' })]), {
      map: adMap('同源'),
      publish,
    });
    expect(rows.map(({ outcome, why }) => [outcome, codes(why)])).toEqual([['refused', 'id-of-another']]);
  });

  it('of somebody else name beside him the organisation that brought them in', async () => {
    const file = csv([ad('y', { employer: '宁波另一家阀门有限公司' })]);
    const { rows } = await bringIn(app, one.owner, file, { map: adMap('他处'), publish });
    const id = rows[0]?.posting ?? '';
    const { body } = await as(app, other.owner).get(`/postings/${id}`).expect(200);
    expect(body).toMatchObject({
      employer: { id: null, name: '宁波另一家阀门有限公司', verified: false },
      agency: { id: one.id, name: one.name, verified: true },
      source: { name: '他处' },
    });
    const listed = await as(app, other.owner).get(`/postings?employer=${one.id}&limit=100`).expect(200);
    expect((listed.body as { items: { id: string }[] }).items.map((item) => item.id)).toContain(id);
  });

  it('stay drafts while the organisation may not publish', async () => {
    const lapsed = await foundOrganisation(app, { kind: 'agency', licence: null });
    const { rows } = await bringIn(app, lapsed.owner, csv([ad(1)]), own);
    expect(rows.map(({ state, why }) => [state, codes(why)])).toEqual([['draft', 'standing']]);
  });

  it('are changed only while nobody ended them or looks at them', async () => {
    const file = (pay: string) => csv([ad('e', { pay })]);
    const first = await bringIn(app, one.owner, file('6000-8000'), own);
    const id = first.rows[0]?.posting ?? '';
    await as(app, one.owner).post(`/postings/${id}/withdraw`).send({}).expect(200);
    const { rows } = await bringIn(app, one.owner, file('7000-8000'), own);
    expect(rows.map(({ outcome, state, why }) => [outcome, state, codes(why)])).toEqual([
      ['refused', 'withdrawn', 'ended'],
    ]);
  });

  it('keep what someone added to a draft where the row leaves it open', async () => {
    const file = (text: string) => csv([ad('k', { pay: '面议', text })]);
    const first = await bringIn(app, one.owner, file('焊接管道支架，看得懂图纸。'), own);
    const id = first.rows[0]?.posting ?? '';
    const etag = await etagOf(app, `/api/v1/postings/${id}/own`, one.owner.token);
    const pay = { period: 'month', min: 6500, max: 7500 };
    await as(app, one.owner).patch(`/postings/${id}`).set('if-match', etag).send({ pay }).expect(200);
    const { rows } = await bringIn(app, one.owner, file('焊接管道与支架，看得懂图纸。'), own);
    expect(rows[0]).toMatchObject({ outcome: 'changed', state: 'published' });
    const { body } = await as(app, one.owner).get(`/postings/${id}`).expect(200);
    expect(body).toMatchObject({ pay, description: '焊接管道与支架，看得懂图纸。' });
  });

  it('are refused with the field at fault, and leave no file behind', async () => {
    const files = await count(app, 'files');
    const fields = async (who: SignedUp, options: object, status = 400) => {
      const { body } = await send(app, who, csv([ad(1)]), options).expect(status);
      return ((body as { fields?: { field: string }[] }).fields ?? []).map(({ field }) => field);
    };
    expect(await fields(staff, { map: adMap(null) })).toEqual(['map.defaults.source']);
    expect(await fields(staff, { map: '{' })).toEqual(['map']);
    const strange = JSON.stringify({ columns: { titel: '职位' }, defaults: { headcount: 0 } });
    expect(await fields(staff, { map: strange })).toEqual([
      ...['map.columns.titel', 'map.defaults.headcount', 'map.columns.title'],
    ]);
    expect(await fields(staff, { publish: 'yes', more: '1' })).toEqual(['more', 'publish']);
    expect(await fields(one.owner, { organisation: 'x' })).toEqual(['organisation']);
    expect(await fields(one.owner, { ...own, organisation: other.id }, 404)).toEqual([]);
    const empty = await as(app, staff).post('/imports').attach('file', Buffer.alloc(0), 'a.csv').expect(400);
    expect((empty.body as { fields: { field: string }[] }).fields[0]?.field).toBe('file');
    await as(app, staff).post('/imports').send({}).expect(415);
    expect(await count(app, 'files')).toBe(files);
  });
});
