import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ad, adMap, csv, gb18030, jsonLines, workbook } from '../factories/import-files.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { find, indexed } from './find-steps.js';
import { bringIn, count, download, report, send } from './import-steps.js';
import { as } from './organisation-steps.js';

const MIXED = [
  ad(1),
  ad(2, { title: '数控车床操作工', pay: '1.2-1.8万·13薪' }),
  ad(3, { pay: '面议' }),
  ad(4, { place: '浙江省宁波市' }),
  ad(5, { text: '限男性，能吃苦。' }),
  ad(6, { text: '年龄18-35岁，工作认真。' }),
  ad(7, { title: '' }),
  ad(8, { headcount: '若干' }),
];
const publish = 'true';

describe('a file of forwarded advertisements', () => {
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterAll(() => app.close());

  it('changes nothing in a dry run and tells what would happen', async () => {
    const before = [await count(app, 'postings'), await count(app, 'events')];
    const { sum, rows } = await bringIn(app, staff, csv(MIXED), {
      map: adMap('甲'),
      publish,
      dryRun: 'true',
    });
    expect([await count(app, 'postings'), await count(app, 'events')]).toEqual(before);
    expect(sum).toMatchObject({ rows: 8, taken: 7, refused: 1, published: 3, drafts: 4, dryRun: true });
    expect(rows.every(({ posting }) => posting === null)).toBe(true);
  });

  it('is published as far as the law allows; the rest are drafts that say why not', async () => {
    const { sum, rows } = await bringIn(app, staff, csv(MIXED), { map: adMap('甲'), publish });
    expect(sum).toMatchObject({ rows: 8, taken: 7, refused: 1, published: 3, drafts: 4, inReview: 0 });
    expect(rows.map(({ row, state, why }) => [row, state, why.map(({ code }) => code).join()])).toEqual([
      [2, 'published', ''],
      [3, 'published', ''],
      [4, 'draft', 'pay-negotiable'],
      [5, 'draft', 'region-only-city'],
      [6, 'draft', 'G1'],
      [7, 'published', ''],
      [8, null, 'title-absent'],
      [9, 'draft', 'headcount-indefinite'],
    ]);
    expect(sum.reasons).toHaveLength(5);
    await indexed(app, 3);
    const { items } = await find(app, { q: '数控车床' });
    expect(items[0]).toMatchObject({ title: '数控车床操作工', source: { name: '甲', externalId: '2' } });
    expect(items[0]?.pay).toMatchObject({ period: 'month', min: 12_000, max: 18_000, months: 13 });
  });

  it('is known again: the same changes nothing, one edited row changes that posting', async () => {
    const again = await bringIn(app, staff, csv(MIXED), { map: adMap('甲'), publish });
    expect(again.sum).toMatchObject({ taken: 0, changed: 0, unchanged: 7, refused: 1, published: 3 });
    const events = await count(app, 'events');
    const edited = MIXED.map((row) => (row.id === '1' ? { ...row, pay: '7000-9000元/月' } : row));
    const { sum, rows } = await bringIn(app, staff, csv(edited), { map: adMap('甲'), publish });
    expect(sum).toMatchObject({ changed: 1, unchanged: 6, refused: 1 });
    expect([await count(app, 'postings'), await count(app, 'events')]).toEqual([7, events + 1]);
    const { body } = await as(app, staff).get(`/postings/${rows[0]?.posting}`).expect(200);
    expect(body).toMatchObject({ pay: { min: 7000, max: 9000 } });
  });

  it('publishes a draft once the row says what was missing, and keeps what is public when a row gets worse', async () => {
    const mended = MIXED.map((row) => (row.id === '3' ? { ...row, pay: '5000-6000' } : row));
    const worse = mended.map((row) => (row.id === '2' ? { ...row, text: '只招男性。' } : row));
    const { sum, rows } = await bringIn(app, staff, csv(worse), { map: adMap('甲'), publish });
    expect(sum).toMatchObject({ published: 4, refused: 2 });
    expect(rows.find(({ externalId }) => externalId === '3')).toMatchObject({
      outcome: 'changed',
      state: 'published',
    });
    expect(rows.find(({ externalId }) => externalId === '2')).toMatchObject({
      outcome: 'refused',
      state: 'published',
    });
  });

  it('reads alike as GB18030, XLSX and JSON Lines', async () => {
    const good = [ad(1), ad(2, { title: '叉车司机' })];
    for (const [name, file] of [
      ['国', gb18030(good)],
      ['表', workbook(good)],
      ['行', jsonLines(good)],
    ] as const) {
      const { sum } = await bringIn(app, staff, file, { map: adMap(name), publish });
      expect([name, sum.rows, sum.published]).toEqual([name, 2, 2]);
    }
    const titles = await app.db.rows(
      'SELECT title FROM postings WHERE source_name IN (?, ?, ?) ORDER BY title',
      [...['国', '表', '行']],
    );
    expect(titles.map((row) => (row as { title: string }).title).sort()).toEqual(
      [...Array(3).fill('叉车司机'), ...Array(3).fill('电焊工')].sort(),
    );
  });

  it('is not stopped by a broken row, nor fooled by an id that repeats itself', async () => {
    const lines = csv([ad(1), ad(2), ad(3)])
      .toString()
      .split('\n');
    const broken = [lines[0], lines[1], `${lines[2]},多,出,来`, lines[3], lines[1], `${lines[3]}改`].join(
      '\n',
    );
    const { sum, rows } = await bringIn(app, staff, Buffer.from(broken), { map: adMap('坏'), publish });
    expect(sum).toMatchObject({ rows: 5, taken: 2, unchanged: 1, refused: 2, published: 2 });
    expect(rows.map(({ why }) => why.map(({ code }) => code).join())).toEqual([
      ...['', 'row-broken', '', '', 'id-repeated'],
    ]);
  });

  it('that repeats an id is unchanged when it comes again, and nobody is told anything', async () => {
    const file = csv([ad(1), ad(2), ad(1, { pay: '7000-9000' })]);
    await bringIn(app, staff, file, { map: adMap('重'), publish });
    const events = await count(app, 'events');
    const { sum } = await bringIn(app, staff, file, { map: adMap('重'), publish });
    expect(sum).toMatchObject({ changed: 0, unchanged: 2, refused: 1 });
    expect(await count(app, 'events')).toBe(events);
  });

  it('that is broken as a whole changes nothing and says what is wrong', async () => {
    const before = await count(app, 'postings');
    const { job } = await bringIn(app, staff, Buffer.from('%PDF-1.7 …'), { map: adMap('P') });
    expect(job).toMatchObject({ state: 'failed', error: { code: 'pdf', zh: '这是 PDF 文件' } });
    const headless = Buffer.from('甲,乙\n1,2\n');
    const unfit = await bringIn(app, staff, headless, { map: adMap('Q') });
    expect(unfit.job).toMatchObject({ state: 'failed', error: { code: 'map-does-not-fit' } });
    expect(await count(app, 'postings')).toBe(before);
  });

  it('can be looked at before: headings, the guessed map, rows with what is missing', async () => {
    const before = await count(app, 'postings');
    const { body } = await send(app, staff, csv(MIXED), {}, '/imports/preview').expect(200);
    expect(body).toMatchObject({ format: 'csv', total: 8, map: { columns: { title: '职位', pay: '薪资' } } });
    expect((body as { rows: object[] }).rows).toHaveLength(8);
    expect(await count(app, 'postings')).toBe(before);
  });

  it('has a report that a spreadsheet opens and does not run', async () => {
    const rows = [
      ad('=1+1', { title: '@焊工,"甲"', pay: '面议' }),
      ad('＝1+1', { title: '＋焊工', pay: '面议' }),
    ];
    const { job } = await bringIn(app, staff, csv(rows), { map: adMap('式') });
    const path = `/imports/${job.id}/report`;
    const text = await download(app, staff, path);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [, line = '', wide = ''] = text.split('\r\n');
    expect(line.startsWith(`2,'=1+1,"'@焊工,""甲""",taken,draft,`)).toBe(true);
    expect(wide.startsWith(`3,'＝1+1,'＋焊工,taken,draft,`)).toBe(true);
    const stranger = await signUp(app, { roles: ['staff'] });
    await as(app, stranger).get(path).expect(404);
    expect(await report(app, staff, job.id)).toHaveLength(2);
  });

  it('is forgotten when its job has ended, its report after three months', async () => {
    expect(await count(app, 'files')).toBeGreaterThan(0);
    await app.task('import-sweep');
    expect([await count(app, 'files'), (await count(app, 'import_reports')) > 0]).toEqual([0, true]);
    app.clock.days(91);
    await app.task('import-sweep');
    expect(await count(app, 'import_reports')).toBe(0);
  });
});
