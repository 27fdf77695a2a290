import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { foundOrganisation } from '../factories/organisations.js';
import { movePosting, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { find, indexed, titles, until } from './find-steps.js';

describe('finding', () => {
  let app: TestApp;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp();
    const publish = async (title: string, wishes: Parameters<typeof publishPosting>[1] = {}) => {
      ids[title] = (await publishPosting(app, { title, ...wishes })).id;
    };
    await publish('电焊师傅', { benefits: ['五险一金', '包吃住'], boardLodging: 'both', shift: 'day' });
    await publish('CNC 编程员', {
      description: '用 UG 和 Mastercam 编程，做模具电极。',
      requirements: '会 Mastercam。',
      occupation: '6-18-01-07',
      region: '330211003',
      pay: { period: 'month', min: 9000, max: 14_000 },
      education: 'college',
      experienceYears: 4,
    });
    await publish('仓库管理员', {
      description: '收货、发货、盘点。',
      requirements: '会用电脑。',
      occupation: '4-02-06-01',
      region: '330211100',
      pay: { period: 'hour', min: 26, max: 30 },
      benefits: ['五险一金'],
      employment: 'temporary',
      headcount: 20,
    });
    await publish('焊工找活', { side: 'supply', skills: ['氩弧焊'], experienceYears: 8, skillLevel: 4 });
    await indexed(app, 4);
  });
  afterAll(() => app.close());

  it.each([
    ['焊工', ['电焊师傅', '焊工找活']],
    ['hangong', ['电焊师傅', '焊工找活']],
    ['hg', ['电焊师傅', '焊工找活']],
    ['電焊', ['电焊师傅', '焊工找活']],
    ['CNC编程', ['CNC 编程员']],
    ['cnc 编程', ['CNC 编程员']],
    ['mastrcam', ['CNC 编程员']],
    ['倉庫', ['仓库管理员']],
  ])('%s finds what means it', async (q, wanted) => {
    expect((await titles(app, { q })).sort()).toEqual([...wanted].sort());
  });

  it('says which filters to leave out together where no single one helps', async () => {
    const query = { q: '电焊', side: 'demand', payMin: 90_000, education: 'doctor', shift: 'day' };
    const { total, loosen } = await find(app, query);
    expect(total).toBe(0);
    expect(loosen).toHaveLength(1);
    const { filter, with: others, total: promised } = loosen[0]!;
    expect([filter, ...others.map((one) => one.filter)].sort()).toEqual(['education', 'payMin']);
    const { payMin: _pay, education: _education, ...rest } = query;
    expect((await find(app, rest)).total).toBe(promised);
    const hopeless = await find(app, { q: '火箭发射', payMin: 90_000, education: 'doctor' });
    expect(hopeless.loosen.flatMap((one) => [one, ...one.with]).map((one) => one.filter)).toContain('q');
  });

  it('marks what was found without any markup', async () => {
    const { items, highlights } = await find(app, { q: '电焊' });
    const first = items[0]?.id ?? '';
    const segments = highlights[first]?.title ?? [];
    expect(segments.map((segment) => segment.text).join('')).toBe(items[0]?.title);
    expect(segments.find((segment) => segment.mark)?.text).toContain('电焊');
  });

  it.each<[string, Record<string, string | number>, string[]]>([
    ['side', { side: 'supply' }, ['焊工找活']],
    ['a minor class', { occupation: '6-18' }, ['CNC 编程员', '焊工找活', '电焊师傅']],
    ['several streets', { region: '330211003,330211100' }, ['CNC 编程员', '仓库管理员']],
    ['the city', { region: '330200', side: 'demand' }, ['CNC 编程员', '仓库管理员', '电焊师傅']],
    ['comparable pay', { payMin: 10_000 }, ['CNC 编程员']],
    ['hourly pay on the yardstick', { payMax: 5000 }, ['仓库管理员']],
    ['all of several benefits', { benefits: '五险一金,包吃住' }, ['电焊师傅']],
    ['board', { boardLodging: 'board' }, ['电焊师傅']],
    ['education at most', { educationAtMost: 'senior-high', side: 'demand' }, ['仓库管理员', '电焊师傅']],
    ['experience', { experience: '3-5,6-10' }, ['CNC 编程员', '焊工找活']],
    ['skill level', { skillLevel: 4 }, ['焊工找活']],
    ['headcount', { headcountMin: 10 }, ['仓库管理员']],
    ['employment', { employment: 'temporary' }, ['仓库管理员']],
  ])('narrows by %s, with words and without', async (_, filter, wanted) => {
    expect((await titles(app, filter)).sort()).toEqual(wanted);
    const { total } = await find(app, filter);
    expect(total).toBe(wanted.length);
  });

  it('counts each facet under the other filters only, with names', async () => {
    const { facets } = await find(app, { side: 'demand', occupation: '6-18-02-04' });
    const of = (name: string) => Object.fromEntries((facets?.[name] ?? []).map((v) => [v.name, v.count]));
    expect(of('side')).toEqual({ 招聘: 1, 求职: 1 });
    expect(of('occupation')).toMatchObject({ 焊工: 1 });
    expect(facets?.occupation?.find((v) => v.value === '4-02-06-01')?.count).toBe(1);
    expect(of('region')).toMatchObject({ 蛟川街道: 1 });
    expect(of('boardLodging')).toEqual({ 包吃: 1, 包住: 1, 包吃住: 1 });
    expect(facets?.employer?.[0]?.count).toBe(1);
  });

  it('says which filter to leave out where nothing is found', async () => {
    const { total, loosen } = await find(app, { q: '焊工', side: 'demand', payMin: 20_000 });
    expect(total).toBe(0);
    expect(loosen).toEqual([{ filter: 'payMin', value: 20_000, with: [], total: 1 }]);
  });

  it('takes an empty search box for no words', async () => {
    expect((await find(app, { q: '' })).total).toBe(4);
  });

  it('refuses codes that do not exist, naming the field', async () => {
    const query = { occupation: '6-99-99-99', region: '339999', sort: 'best', limit: 101, after: 'nonsense' };
    const { body } = await request(app.url).get('/api/v1/postings').query(query).expect(400);
    const fields = (body as { fields: { field: string }[] }).fields.map(({ field }) => field.split('.')[0]);
    expect(fields.sort()).toEqual(['limit', 'occupation', 'region', 'sort']);
    await request(app.url).get('/api/v1/postings').query({ after: 'nonsense' }).expect(400);
  });

  it('suggests occupations, titles and employers while typing, by pinyin too', async () => {
    const suggest = async (q: string) => {
      const { body } = await request(app.url).get('/api/v1/postings/suggestions').query({ q }).expect(200);
      return (body as { items: { kind: string; text: string }[] }).items;
    };
    expect(await suggest('hangong')).toContainEqual({
      kind: 'occupation',
      text: '焊工',
      value: '6-18-02-04',
    });
    expect(await suggest('仓库管')).toContainEqual({ kind: 'title', text: '仓库管理员', value: null });
    expect((await suggest('宁波测试')).some(({ kind }) => kind === 'employer')).toBe(true);
  });

  it('shows what is like it, also to who looks at one that has ended', async () => {
    const gone = await publishPosting(app, { title: '氩弧焊工' });
    await movePosting(app, gone, 'fill');
    const { body } = await request(app.url).get(`/api/v1/postings/${gone.id}/similar`).expect(200);
    expect((body as { items: { title: string }[] }).items.map(({ title }) => title)).toEqual(['电焊师傅']);
  });

  it('finds what is published, and no longer what is withdrawn, within a second', async () => {
    const posting = await publishPosting(app, { title: '塔吊司机' });
    const there = await until(
      () => titles(app, { q: '塔吊' }),
      (found) => found.includes('塔吊司机'),
    );
    await movePosting(app, posting, 'withdraw');
    const gone = await until(
      () => find(app, { q: '塔吊' }),
      ({ total }) => total === 0,
    );
    expect([there, gone].filter((ms) => ms > 1000)).toEqual([]);
  });

  it('lists what agencies post for a client under the key that its facet gives, known here or not', async () => {
    const known = await foundOrganisation(app, { name: '宁波委托方甲阀门有限公司' });
    const clients = [
      { organisationId: known.id, creditCode: known.creditCode },
      { name: '宁波委托方乙阀门有限公司' },
    ];
    const agency = await foundOrganisation(app, { kind: 'agency', clients });
    const posted = agency.clientIds.map((client) =>
      publishPosting(app, { title: '代招钳工', occupation: '6-20-01-01', organisation: agency, client }),
    );
    const [first, second] = (await Promise.all(posted)).map(({ id }) => id);
    const keys = async (): Promise<Map<string, string>> => {
      const { facets } = await find(app, { occupation: '6-20-01-01' });
      return new Map((facets?.employer ?? []).map(({ name, value }) => [name, value]));
    };
    await until(keys, (named) => named.size === 3);
    const found = async (name: string): Promise<string[]> => {
      const { items, total } = await find(app, { employer: (await keys()).get(name) ?? '' });
      expect(items).toHaveLength(total);
      return items.map(({ id }) => id);
    };
    expect(await found('宁波委托方甲阀门有限公司')).toEqual([first]);
    expect(await found('宁波委托方乙阀门有限公司')).toEqual([second]);
    expect((await found(agency.name)).sort()).toEqual([first, second].sort());
  });

  it('shows no text of what may not be seen any more or stands otherwise now, though the index does not know it yet', async () => {
    const { id } = await publishPosting(app, { title: '罕见乌木雕工', description: '乌木雕花。' });
    await until(
      () => find(app, { q: '乌木' }),
      ({ total }) => total === 1,
    );
    // As it is in the moment before the index follows.
    const set = (sql: string) => app.db.tx((em) => em.query(`UPDATE postings SET ${sql} WHERE id = ?`, [id]));
    await set("title = '雕工', version = version + 1");
    const { items, highlights } = await find(app, { q: '乌木' });
    expect(items.map(({ title }) => title)).toEqual(['雕工']);
    expect(Object.keys(highlights[id] ?? {})).toEqual(['description']);
    await set("state = 'held'");
    expect(await find(app, { q: '乌木' })).toMatchObject({ items: [], highlights: {} });
  });
  it('lists postings as they stand now, though each was shown a moment before as it stood then', async () => {
    const { id } = await publishPosting(app, { title: '罕见漆画师', region: '330211001' });
    const shown = async () => (await find(app, { region: '330211001' })).items.find((item) => item.id === id);
    expect(await shown()).toMatchObject({ title: '罕见漆画师', version: 2 });
    const set = (sql: string) => app.db.tx((em) => em.query(`UPDATE postings SET ${sql} WHERE id = ?`, [id]));
    await set("title = '漆画师傅', version = version + 1");
    expect(await shown()).toMatchObject({ title: '漆画师傅', version: 3 });
    await set("state = 'held'");
    expect(await shown()).toBeUndefined();
  });
});
