import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { ad, adMap, csv } from '../factories/import-files.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { bringIn, count, download, send } from './import-steps.js';
import { as } from './organisation-steps.js';

const publish = 'true';
const SITE = 'https://jobs.example.cn/';

/** The usual columns and one for the address at the source. */
function withLinks(links: readonly string[]): Buffer {
  const lines = csv(links.map((_link, at) => ad(at + 1)))
    .toString()
    .split('\n');
  return Buffer.from(lines.map((line, at) => `${line},${at === 0 ? '链接' : links[at - 1]}`).join('\n'));
}

function mapWith(source: object, more: object): string {
  const { columns, defaults, ...rest } = JSON.parse(adMap('甲')) as Record<string, object>;
  return JSON.stringify({
    ...rest,
    columns: { ...columns, sourceUrl: '链接' },
    defaults: { ...defaults, source },
    ...more,
  });
}

describe('a map', () => {
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterAll(() => app.close());

  const shown = async (id: string | null | undefined): Promise<object> =>
    (await as(app, staff).get(`/postings/${id}`).expect(200)).body as object;

  it('keeps the address of each advertisement, or of its source, where a reader may be sent there', async () => {
    const source = { name: '址', url: `${SITE}list` };
    const links = [`${SITE}1`, 'javascript:alert(1)', '', 'https://bank.example.cn@evil.example.org/'];
    const { rows } = await bringIn(app, staff, withLinks(links), { map: mapWith(source, {}), publish });
    const urls = await Promise.all(rows.map(async ({ posting }) => await shown(posting)));
    expect(urls.map((view) => (view as { source: { url: string | null } }).source.url)).toEqual([
      ...[`${SITE}1`, null, `${SITE}list`, null],
    ]);
    expect(rows.map(({ state, notes }) => [state, notes.map(({ code }) => code).join()])).toEqual([
      ...[
        ['published', ''],
        ['published', 'url-unclear'],
        ['published', ''],
        ['published', 'url-unclear'],
      ],
    ]);
    const snapshot = await request(app.url).get('/api/v1/snapshot').buffer(true).expect(200);
    expect(snapshot.text).toContain(`"source":{"name":"址","url":"${SITE}1","externalId":"1"}`);
    const moved = withLinks([`${SITE}new`]);
    await bringIn(app, staff, moved, { map: mapWith(source, {}), publish });
    expect(await shown(rows[0]?.posting)).toMatchObject({ source: { url: `${SITE}new` } });
  });

  it('tells where pay may be found when its column leaves it open', async () => {
    const find = { find: { pay: ['描述'] } };
    const told = [
      ad(1, { pay: '面议', text: '站柜台，理货。薪资：3500-4500元，包吃。' }),
      ad(2, { pay: '面议', text: '站柜台，理货。综合工资可达八千元。' }),
      ad(3, { pay: '5000-6000', text: '站柜台，底薪2600元。' }),
    ];
    const map = JSON.stringify({ ...(JSON.parse(adMap('薪')) as object), ...find });
    const { rows } = await bringIn(app, staff, csv(told), { map, publish });
    expect(rows.map(({ state, why }) => [state, why.map(({ code }) => code).join()])).toEqual([
      ...[
        ['published', ''],
        ['draft', 'pay-negotiable'],
        ['published', ''],
      ],
    ]);
    expect(rows[0]?.notes).toMatchObject([{ field: 'pay', code: 'pay-in-text' }]);
    expect(await shown(rows[0]?.posting)).toMatchObject({ pay: { period: 'month', min: 3500, max: 4500 } });
    expect(await shown(rows[2]?.posting)).toMatchObject({ pay: { min: 5000, max: 6000 } });
  });

  it.each([
    ['no JSON', '{', 'map'],
    ['a list', '[]', 'map'],
    ['an unknown key', mapWith({ name: '甲' }, { find: { pay: ['描述'], place: ['x'] } }), 'map.find.place'],
    ['nowhere to look', mapWith({ name: '甲' }, { find: { pay: [] } }), 'map.find.pay'],
    ['a key of all objects', '{"columns":{"title":"职位","__proto__":"x"}}', 'map.columns.__proto__'],
    ['a source that is a script', mapWith({ name: '甲', url: 'javascript:x' }, {}), 'map.defaults.source'],
    ['a source in depth', mapWith({ name: { a: [] } }, {}), 'map.defaults.source'],
    ['a validity of ages', adMap('甲', { validDays: 1e9 }), 'map.defaults.validDays'],
    ['a template without place', '{"columns":{"title":{"template":"x"}}}', 'map.columns.title'],
    [
      'far too many places',
      JSON.stringify({ columns: { title: Array(21).fill('职位') } }),
      'map.columns.title',
    ],
  ])('with %s is refused by name and leaves nothing behind', async (_what, map, field) => {
    const before = [await count(app, 'jobs'), await count(app, 'files')];
    for (const path of ['/imports', '/imports/preview']) {
      const { status, body } = await send(app, staff, csv([ad(1)]), { map }, path);
      expect([status, (body as { fields: { field: string }[] }).fields[0]?.field]).toEqual([400, field]);
    }
    expect([await count(app, 'jobs'), await count(app, 'files')]).toEqual(before);
  });

  it('that is longer than any map is refused', async () => {
    const map = JSON.stringify({ columns: { title: '职位' }, note: '字'.repeat(60_000) });
    const { status, body } = await send(app, staff, csv([ad(1)]), { map });
    expect([status, (body as { fields: object[] }).fields]).toMatchObject([400, [{ field: 'map' }]]);
  });

  it('does not stand in the way of rows that are far too long', async () => {
    const rows = [
      ...[ad(1), ad(2, { text: '字'.repeat(25_000) }), ad(3, { pay: '9'.repeat(15_000) })],
      ...[ad(4, { place: '宁波'.repeat(5000) }), ad(5, { text: '底薪('.repeat(4000) }), ad(6)],
    ];
    const { sum, rows: told, job } = await bringIn(app, staff, csv(rows), { map: adMap('长'), publish });
    expect(sum).toMatchObject({ rows: 6, taken: 5, refused: 1, published: 3 });
    expect(told.map(({ why }) => why[0]?.code ?? '')).toEqual([
      ...['', 'row-broken', 'pay-unclear', 'region-only-city', '', ''],
    ]);
    expect((await download(app, staff, `/imports/${job.id}/report`)).length).toBeLessThan(5000);
  });
});
