import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { SCREENING_RULES } from '../../src/features/screening/screening-data.js';
import { ScreeningSeeding } from '../../src/features/screening/screening-seeding.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as } from './organisation-steps.js';

const both = (zh: string) => ({ zh, en: zh });
const RULE = {
  id: 'X9',
  category: 'false',
  level: 'block',
  sides: ['demand'],
  patterns: ['包[你您]发财'],
  ground: both('《人力资源市场暂行条例》第二十四条'),
  message: both('不得作虚假承诺'),
  suggestion: both('如实写明薪酬'),
  validFrom: '2020-01-01',
};
const TEXT = { side: 'demand', title: '操作工', description: '来就包您发财', region: '330211001' };

interface Findings {
  findings: { ruleId: string; level: string; text: string; ground: { zh: string } }[];
}

describe('the rule book of the screener', () => {
  let app: TestApp;
  let officer: SignedUp;
  let author: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    [officer, author] = [await signUp(app, { roles: ['officer'] }), await signUp(app)];
  });
  afterAll(() => app.close());

  const check = async (text: object = TEXT) =>
    ((await as(app, author).post('/screening/check').send(text).expect(200)).body as Findings).findings;

  it('tells an author what stands against a text before it is published', async () => {
    const found = await check({ ...TEXT, description: '限男性，月薪1900元' });
    expect(found.map((f) => `${f.ruleId} ${f.level} ${f.text}`)).toEqual([
      'G1 block 限男性',
      'W3 block 月薪1900元',
    ]);
    await as(app, author).post('/screening/check').send({ side: 'demand' }).expect(400);
    await request(app.url).post('/api/v1/screening/check').send(TEXT).expect(401);
  });

  it('is tried out, added to, edited by version and switched off, and each change counts at once', async () => {
    expect(await check()).toEqual([]);
    const tried = await as(app, officer).post('/screening/try').send({ rule: RULE, text: TEXT }).expect(200);
    expect((tried.body as Findings).findings).toMatchObject([{ ruleId: 'X9', text: '包您发财' }]);
    expect(await check()).toEqual([]);
    const added = await as(app, officer).post('/screening/rules').send(RULE).expect(201);
    expect(await check()).toMatchObject([{ ruleId: 'X9', level: 'block' }]);
    await as(app, officer).post('/screening/rules').send(RULE).expect(409);
    const edit = (version: string) =>
      as(app, officer).patch('/screening/rules/X9').set('if-match', version).send({ level: 'warn' });
    await edit(added.headers.etag ?? '').expect(200);
    await edit(added.headers.etag ?? '').expect(412);
    expect(await check()).toMatchObject([{ ruleId: 'X9', level: 'warn' }]);
    await as(app, officer).post('/screening/rules/X9/switch-off').send({ reason: '误报' }).expect(200);
    expect(await check()).toEqual([]);
    const acts = await app.db.rows<{ action: string }>(
      "SELECT action FROM audit_entries WHERE subject_id = 'X9' ORDER BY id",
    );
    expect(acts.map((act) => act.action)).toEqual([
      'screening-rule.added',
      'screening-rule.changed',
      'screening-rule.switched-off',
    ]);
  });

  it('tells officers which grounds nobody has confirmed; one of them confirms it', async () => {
    const read = async () => {
      const { body } = await as(app, officer).get('/screening/rules?limit=100').expect(200);
      const { items } = body as { items: { id: string; version: number; confirmed: boolean }[] };
      return items.find(({ id }) => id === 'W3');
    };
    const text = { ...TEXT, description: '月薪1900元' };
    const ground = async () => (await check(text))[0]?.ground.zh;
    expect(await read()).toMatchObject({ confirmed: false });
    expect(await ground()).toContain('待核实');
    await as(app, officer)
      .patch('/screening/rules/W3')
      .set('if-match', `"${(await read())?.version}"`)
      .send({ confirmed: true })
      .expect(200);
    expect(await ground()).not.toContain('待核实');
  });

  it('refuses a rule that could never find anything, but not one that compares figures', async () => {
    const idle = { ...RULE, id: 'X7', patterns: [], sides: [] };
    const added = await as(app, officer).post('/screening/rules').send(idle).expect(400);
    expect(added.body).toMatchObject({ fields: [{ field: 'sides' }, { field: 'patterns' }] });
    const emptied = as(app, officer).patch('/screening/rules/E1').set('if-match', '"1"');
    await emptied.send({ patterns: [] }).expect(400);
    const figures = { ...RULE, id: 'W3', patterns: [] };
    await as(app, officer).post('/screening/try').send({ rule: figures, text: TEXT }).expect(200);
  });

  it('refuses unsafe patterns by the name of their field', async () => {
    const unsafe = { ...RULE, id: 'X8', patterns: ['好', '(a+)+'], exceptions: ['('] };
    const fields = (body: unknown) => (body as { fields: { field: string }[] }).fields.map((f) => f.field);
    const added = await as(app, officer).post('/screening/rules').send(unsafe).expect(400);
    expect(fields(added.body)).toEqual(['patterns.1', 'exceptions.0']);
    const tried = await as(app, officer)
      .post('/screening/try')
      .send({ rule: unsafe, text: TEXT })
      .expect(400);
    expect(fields(tried.body)).toEqual(['rule.patterns.1', 'rule.exceptions.0']);
  });

  it('is open to officers and administrators only, and lists all that it ships with', async () => {
    const calls = [
      as(app, author).get('/screening/rules'),
      as(app, author).post('/screening/rules').send(RULE),
      as(app, author).patch('/screening/rules/G1').set('if-match', '1').send({ level: 'warn' }),
      as(app, author).post('/screening/rules/G1/switch-off').send({ reason: '不要' }),
      as(app, author).post('/screening/try').send({ rule: RULE, text: TEXT }),
    ];
    expect((await Promise.all(calls)).map((answer) => answer.status)).toEqual(calls.map(() => 403));
    const { body } = await as(app, officer).get('/screening/rules?limit=100').expect(200);
    const ids = (body as { items: { id: string }[] }).items.map((row) => row.id);
    expect(ids).toEqual(expect.arrayContaining(SCREENING_RULES.map((rule) => rule.id)));
  });

  it('takes a new edition of a shipped rule, but none of a rule that an officer has written', async () => {
    const seeding = app.nest.get(ScreeningSeeding);
    const { headers } = await as(app, officer)
      .patch('/screening/rules/G2')
      .set('if-match', '1')
      .send({ level: 'warn' })
      .expect(200);
    expect(headers.etag).toBe('"2"');
    const next = SCREENING_RULES.map((rule) => ({ ...rule, message: both(`新版 ${rule.id}`) }));
    const message = async (id: string) => {
      type Row = { body: string; version: number };
      const [row] = await app.db.rows<Row>('SELECT body, version FROM screening_rules WHERE id = ?', [id]);
      return [
        (JSON.parse(row?.body ?? '{}') as { message: { zh: string } }).message.zh,
        Number(row?.version),
      ];
    };
    await app.db.tx((em) => seeding.bringIn(em, next));
    expect(await message('G1')).toEqual(['新版 G1', 2]);
    expect((await message('G2'))[0]).not.toBe('新版 G2');
    await app.db.tx((em) => seeding.bringIn(em, next));
    expect(await message('G1')).toEqual(['新版 G1', 2]);
  });
});
