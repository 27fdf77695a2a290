import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { ReferenceService } from '../../src/features/reference/reference.service.js';
import { ruleOfKind } from '../../src/features/reference/rule-kinds.js';
import { RuleSeeding } from '../../src/features/reference/rule-seeding.js';
import { PRIVACY_NOTICE } from '../../src/features/accounts/privacy-notice.js';
import { civilDate } from '../../src/platform/clock/civil-day.js';
import { freshPhone, type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as } from './organisation-steps.js';

interface Rule {
  id: string;
  validFrom: string;
  validTo: string | null;
  value: { yuan: number };
  unconfirmed: boolean;
}
interface Page {
  items: Rule[];
  next: string | null;
}
const MONTH = { kind: 'minimum-wage-month', region: '330200', source: '宁波市人民政府通知（测试）' };

describe('the numbers of law', () => {
  let app: TestApp;
  let officer: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    officer = await signUp(app, { roles: ['officer'] });
  });
  afterAll(() => app.close());

  const add = (input: object, who = officer) => as(app, who).post('/reference/rules').send(input);
  const list = async (query: string) =>
    (await request(app.url).get(`/api/v1/reference/rules?${query}`).expect(200)).body as Page;

  it('are read by everyone: by kind, page by page, and as they hold in a place on a day', async () => {
    const held = await list('kind=minimum-wage-month&region=330211002&on=2024-06-01');
    expect(held.items.map((row) => row.value.yuan)).toEqual([2490]);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Page = await list(`kind=minimum-wage-month&limit=4${next && `&after=${next}`}`);
      seen.push(...page.items.map((row) => row.validFrom));
      next = page.next;
    }
    expect(seen).toHaveLength(9);
    await request(app.url).get('/api/v1/reference/rules?kind=nonsense').expect(400);
    await request(app.url).get('/api/v1/reference/rules?after=nonsense').expect(400);
  });

  it('take a rise that an officer enters: the open row ends the day before, and the gate counts by it at once', async () => {
    const rise = { ...MONTH, validFrom: '2026-12-01', value: { yuan: 2660 } };
    const { body, status } = await add(rise);
    expect([status, (body as Rule).validTo]).toEqual([201, null]);
    const { items } = await list('kind=minimum-wage-month&region=330200');
    const terms = items.map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect(terms.slice(-2)).toEqual([
      ['2024-01-01', '2026-11-30'],
      ['2026-12-01', null],
    ]);
    const rows = await app.nest.get(ReferenceService).rules();
    const on = (day: string) => ruleOfKind(rows, 'minimum-wage-month', '330211002', day)?.value.yuan;
    expect([on('2026-11-30'), on('2026-12-01')]).toEqual([2490, 2660]);
  });

  it('refuse overlaps, wrong numbers, ends before beginnings and people without the office', async () => {
    const overlap = await add({ ...MONTH, validFrom: '2015-01-01', value: { yuan: 1 } });
    expect([overlap.status, (overlap.body as { code: string }).code]).toEqual([409, 'rule-overlap']);
    const faults = async (input: object) => {
      const { body, status } = await add(input);
      expect(status).toBe(400);
      return (body as { fields: { field: string }[] }).fields.map((fault) => fault.field).sort();
    };
    const free = { ...MONTH, region: '330300', validFrom: '2024-01-01' };
    expect(await faults({ ...free, value: { years: 3 } })).toEqual(['value.years', 'value.yuan']);
    expect(await faults({ ...free, value: { yuan: 'x' } })).toEqual(['value.yuan']);
    expect(await faults({ ...free, value: { yuan: 2000 }, validTo: '2023-01-01' })).toEqual(['validTo']);
    expect(
      await faults({
        ...free,
        kind: 'probation-limit',
        value: { steps: [{ underMonths: 3, maxMonths: 0 }] },
      }),
    ) //
      .toEqual(['value.steps']);
    expect(await faults({})).toEqual(['kind', 'region', 'source', 'validFrom', 'value']);
    const seeker = await signUp(app);
    await add({ ...free, value: { yuan: 2000 } }, seeker).expect(403);
    await request(app.url).post('/api/v1/reference/rules').send({}).expect(401);
  });

  it('let two officers enter the same days only once', async () => {
    const rule = { ...MONTH, region: '330400', validFrom: '2024-01-01', validTo: '2024-12-31' };
    const tries = await Promise.all([1900, 1910, 1920].map((yuan) => add({ ...rule, value: { yuan } })));
    expect(tries.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  });

  it('keep a withdrawn row to be read, count it no more, and write every act into the audit log', async () => {
    const entered = await add({ ...MONTH, region: '330500', validFrom: '2024-01-01', value: { yuan: 2000 } });
    const { id } = entered.body as Rule;
    const withdraw = () =>
      as(app, officer).post(`/reference/rules/${id}/withdraw`).send({ reason: '录入有误' });
    await withdraw().expect(200);
    await withdraw().expect(409);
    expect((await list('region=330500&on=2024-06-01&kind=minimum-wage-month')).items).toEqual([]);
    const acts = await app.db.rows<{ action: string }>(
      'SELECT action FROM audit_entries WHERE subject_id = ? ORDER BY id',
      [id],
    );
    expect(acts.map((act) => act.action)).toEqual(['rule.added', 'rule.withdrawn']);
    const events = await app.db.rows<{ type: string }>('SELECT type FROM events WHERE subject_id = ?', [id]);
    expect(events.map((event) => event.type).sort()).toEqual(['rule.added', 'rule.withdrawn']);
  });

  it('stay as the officers left them when the house starts again', async () => {
    const all = () => app.db.rows('SELECT * FROM rule_rows ORDER BY id');
    const before = await all();
    await app.nest.get(RuleSeeding).onModuleInit();
    expect(await all()).toEqual(before);
    const gone = "DELETE FROM rule_rows WHERE kind = 'retirement-age'";
    await app.db.tx((em) => em.query(gone));
    await app.nest.get(RuleSeeding).onModuleInit();
    expect(await app.db.rows("SELECT id FROM rule_rows WHERE kind = 'retirement-age'")).toHaveLength(1);
  });

  it('say from which age one may have an account, also where nobody has confirmed a new one yet', async () => {
    const today = civilDate(app.clock.now());
    const seventeen = `${Number(today.slice(0, 4)) - 17}${today.slice(4)}`.replace('02-29', '02-28');
    const register = async (birthDate: string) => {
      const phone = freshPhone();
      await request(app.url).post('/api/v1/codes').send({ phone, purpose: 'register' }).expect(202);
      const person = {
        phone,
        code: app.sms.code(phone),
        password: '招宝山下的海风吹',
        name: '测试',
        birthDate,
      };
      const agreed = { consent: true, privacyNotice: PRIVACY_NOTICE.version };
      return request(app.url)
        .post('/api/v1/accounts')
        .send({ ...person, ...agreed });
    };
    expect((await register(seventeen)).status).toBe(201);
    const value = { employment: 18, entertainment: 18, specialOperation: 18, guardianConsent: 14 };
    const row = {
      kind: 'minimum-age',
      region: 'CN',
      source: '测试规定',
      validFrom: today,
      unconfirmed: true,
    };
    expect((await add({ ...row, value })).status).toBe(201);
    const refused = await register(seventeen);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        code: 'under-age',
        fields: [{ field: 'birthDate', zh: '未满 18 周岁不能开立求职账号（测试规定，待核实）' }],
      },
    ]);
  });
});
