import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { AccountsService } from '../../src/features/accounts/accounts.service.js';
import { SecondFactor } from '../../src/features/accounts/second-factor.js';
import { totpCode } from '../../src/features/accounts/totp.rules.js';
import { TotpService } from '../../src/features/accounts/totp.service.js';
import { OperatorTokens } from '../../src/platform/access/operator-tokens.js';
import { PersonalData } from '../../src/platform/access/personal-data.js';
import { SealedColumns } from '../../src/platform/access/sealed-columns.js';
import { execute } from '../../src/platform/db/statements.js';
import type { JobView } from '../../src/platform/jobs/job.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Doctor } from '../../src/platform/operator/doctor.js';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { freshPhone, type SignedUp, signUp } from '../factories/people.js';
import { draftPosting, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { actorOf } from '../harness/cast.js';
import { beside } from '../harness/beside.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { sealedValues } from '../harness/sealed-values.js';
import { until } from '../harness/until.js';
import { as } from './organisation-steps.js';

const [FIRST, SECOND, THIRD] = ['first-secret-', 'second-secret-', 'third-secret-'].map((one) =>
  one.repeat(4),
);
const TOTP = 'JBSWY3DPEHPK3PXP';
const PHONE = '13922223333';
const CODES = ['abcde-fghij', 'bcdef-ghijk', 'cdefg-hijkl'];
const CROWD = 1500;

describe('a change of APP_SECRET', () => {
  let app: TestApp;
  let database: TestDatabase;
  let dataDir: string;
  let org: TestOrganisation;
  let officer: SignedUp;
  const invited = freshPhone();
  let invitation = '';
  /** What every sealed text hid, by place and row, before anything was changed. */
  let hidden: Map<string, Map<string, string>>;

  const open = async (secret = '', former = ''): Promise<void> => {
    const secrets = { APP_SECRET: secret, APP_SECRET_OLD: former };
    app = await startApp({ ...database.env, DATA_DIR: dataDir, ...secrets });
  };
  const signIn = (who: { phone: string; password: string }, more: object = {}) =>
    request(app.url)
      .post('/api/v1/sessions')
      .send({ phone: who.phone, password: who.password, ...more });
  const refresh = (who: SignedUp) =>
    request(app.url).post('/api/v1/sessions/refresh').set('cookie', who.refreshCookie);
  const seals = async () =>
    (await app.nest.get(Doctor).examine()).checks.find(({ name }) => name === 'seals');
  const ask = async () => {
    const token = await app.nest.get(OperatorTokens).issue();
    return request(app.url).post('/api/v1/operator/secret-rotation').auth(token, { type: 'bearer' });
  };
  const ended = async (id: string): Promise<JobView> => {
    await until(async () => (await app.nest.get(Jobs).view(null, id)).finishedAt !== null, 60);
    return app.nest.get(Jobs).view(null, id);
  };
  const revealed = async (): Promise<typeof hidden> => {
    const personal = app.nest.get(PersonalData);
    const places = [...(await sealedValues(app.db))].filter(([place]) => !place.startsWith('retired_keys'));
    return new Map(
      places.map(([place, rows]) => [
        place,
        new Map([...rows].map(([id, value]) => [id, plain(personal, personal.open(value))])),
      ]),
    );
  };

  beforeAll(async () => {
    database = await testDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-rotation-'));
    await open(FIRST);
    org = await foundOrganisation(app);
    officer = await signUp(app, { roles: ['officer'], totpSecret: TOTP });
    for (const code of CODES) await addRecoveryCode(app, officer.userId, code);
    await app.nest.get(TotpService).begin(actorOf(org.owner), {});
    const invite = { phone: invited, role: 'recruiter' };
    await as(app, org.owner).post(`/organisations/${org.id}/invitations`).send(invite).expect(201);
    invitation = app.sms.received.at(-1)?.params.link?.split('/').at(-1) ?? '';
    await draftPosting(app, { organisation: org, contactPhone: PHONE });
    const leaver = await signUp(app);
    await publishPosting(app, { side: 'supply', by: leaver, contactPhone: PHONE });
    await as(app, leaver).post('/me/close').send({ password: leaver.password });
    await until(async () => (await app.db.rows('SELECT 1 FROM posting_held_records')).length === 1);
    const crowd = Array.from({ length: CROWD }, (_, at) => person(`138${String(at).padStart(8, '0')}`));
    await app.nest.get(AccountsService).openAll(crowd);
    hidden = await revealed();
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('reaches every column that holds anything sealed, for each is registered', async () => {
    const named = app.nest
      .get(SealedColumns)
      .tables.flatMap(({ table, sealed }) => sealed.map((column) => `${table}.${column}`))
      .filter((place) => !place.startsWith('retired_keys'));
    expect([...hidden.keys()].sort()).toEqual(named.sort());
  });

  it('is refused with words while the former secret is not given, and the doctor misses it', async () => {
    const { status, body } = await ask();
    expect([status, (body as { code: string }).code]).toEqual([409, 'no-former-secret']);
    await app.close();
    await open(SECOND);
    expect(await seals()).toMatchObject({
      ok: false,
      en: expect.stringMatching(/not known here.*APP_SECRET_OLD/),
    });
    await app.close();
  }, 60_000);

  it('is not felt while both are given: people are found, and nobody gets a second account', async () => {
    await open(SECOND, FIRST);
    expect(await seals()).toMatchObject({ ok: false, en: expect.stringMatching(/rotate-secret/) });
    await signIn(org.owner).expect(201);
    await signIn(officer, { recoveryCode: CODES[0] }).expect(201);
    await refresh(org.owner).expect(200);
    const again = app.nest.get(AccountsService).open(person(org.owner.phone));
    await expect(again).rejects.toMatchObject({ code: 'phone-taken' });
    expect(await app.nest.get(AccountsService).idOfPhone(org.owner.phone)).toBe(org.owner.userId);
  }, 60_000);

  it('seals everything anew, also when it is broken off in the middle', async () => {
    const { status, body } = await ask();
    const { id } = body as JobView;
    expect(status).toBe(202);
    await until(async () => (await app.nest.get(Jobs).view(null, id)).done > 0, 60);
    await app.close();
    const stopped = `SELECT state FROM jobs WHERE id = '${id}'`;
    expect(await beside({ ...database.env, DATA_DIR: dataDir }, stopped)).toEqual([{ state: 'running' }]);
    await open(SECOND, FIRST);
    const { state, done, total, result } = await ended(id);
    expect({ state, result }).toEqual({
      state: 'done',
      result: { resealed: done, left: { known: 0, unknown: 0 } },
    });
    expect([done, done > 3 * CROWD]).toEqual([total, true]);
    expect(await seals()).toMatchObject({ ok: true, en: expect.stringMatching(/may be dropped/) });
  }, 120_000);

  it('has lost nothing once the former secret is gone', async () => {
    await app.close();
    await open(SECOND);
    expect(await seals()).toMatchObject({ ok: true });
    expect(await revealed()).toEqual(hidden);
    await signIn(org.owner).expect(201);
    await signIn(officer, { totp: totpCode(TOTP, app.clock.now()) }).expect(201);
    await signIn(officer, { recoveryCode: CODES[0] }).expect(401);
    await signIn(officer, { recoveryCode: CODES[1] }).expect(201);
    const newcomer = await signUp(app, { phone: invited });
    await as(app, newcomer).post('/organisation-invitations/accept').send({ token: invitation }).expect(200);
  }, 60_000);

  it('can be made again, and recovery codes still count that were made two secrets ago', async () => {
    await app.close();
    await open(THIRD, SECOND);
    const { body } = await ask();
    expect(await ended((body as JobView).id)).toMatchObject({ state: 'done' });
    await app.close();
    await open(THIRD);
    expect(await seals()).toMatchObject({ ok: true });
    await signIn(officer, { recoveryCode: CODES[2] }).expect(201);
    await signIn(org.owner).expect(201);
  }, 120_000);
});

const person = (phone: string) => ({
  phone,
  password: 'zhenhai-2026-gq',
  name: '张测试',
  birthDate: '1990-01-01',
  roles: ['seeker'] as const,
});

async function addRecoveryCode(app: TestApp, userId: string, code: string): Promise<void> {
  const hash = app.nest.get(SecondFactor).hashRecoveryCode(userId, code);
  const sql = 'INSERT INTO recovery_codes (id, account_id, code_hash) VALUES (?, ?, ?)';
  await app.db.tx((em) => execute(em, sql, [code.padEnd(36, '0'), userId, hash]));
}

/** What a text says when whatever is sealed within it is opened too. */
function plain(personal: PersonalData, text: string): string {
  return text.replace(/g1\.[0-9a-f]{8}\.[\w-]+/g, (inner) => personal.open(inner));
}
