import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import request from 'supertest';
import { OperatorTokens } from '../../src/platform/access/operator-tokens.js';
import { OperatorClient } from '../../src/platform/operator/operator-client.js';
import { addAccountCommands } from '../../src/features/accounts/accounts.commands.js';
import { AccountInvitations } from '../../src/features/accounts/account-invitations.service.js';
import type { DemoAccountView } from '../../src/features/accounts/demo-accounts.dto.js';
import { AccountsService } from '../../src/features/accounts/accounts.service.js';
import { PRIVACY_NOTICE } from '../../src/features/accounts/privacy-notice.js';
import { newTotpSecret, totpCode } from '../../src/features/accounts/totp.rules.js';
import { OrganisationOpeningService } from '../../src/features/organisations/organisation-opening.service.js';
import { foundingInput } from '../factories/organisations.js';
import { freshPhone } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';

const PASSWORD = 'gongqiao-demo';
const person = () => ({ phone: freshPhone(), password: PASSWORD, name: '王演示', birthDate: '1985-05-05' });

/** What the page hands to its script, and what it shows before. */
async function onSignInPage(app: TestApp): Promise<{ data: unknown; shown: string }> {
  const { text } = await request(app.url).get('/sign-in').expect(200);
  const data: unknown = JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '');
  return { data, shown: /<main class="server-page">(.*?)<\/main>/s.exec(text)?.[1] ?? '' };
}

describe('accounts opened for people', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are shown in a demo with what it takes to sign in, by many people in the same half minute', async () => {
    const totpSecret = newTotpSecret();
    const accounts = app.nest.get(AccountsService);
    await accounts.openAll([
      { ...person(), roles: ['officer'], totpSecret, demo: true },
      { ...person(), roles: ['employer', 'seeker'], demo: true, organisation: '镇海甲厂' },
      { ...person(), roles: ['seeker'] },
    ]);
    const { body } = await request(app.url).get('/api/v1/demo-accounts').expect(200);
    const page = await onSignInPage(app);
    expect(page.data).toEqual({ demoAccounts: body as object[] });
    const list = body as { role: string; phone: string; password: string; totpSecret?: string }[];
    expect(list.map((account) => account.role)).toEqual(['employer', 'officer']);
    expect(list[0]).toMatchObject({ organisation: '镇海甲厂', password: PASSWORD });
    const [employer, officer] = list;
    expect(page.shown).toContain(`<li>${employer?.phone} 镇海甲厂</li>`);
    const totp = totpCode(officer?.totpSecret ?? '', app.clock.now());
    const signIn = () =>
      request(app.url).post('/api/v1/sessions').send({ phone: officer?.phone, password: PASSWORD, totp });
    const answers = await Promise.all([signIn(), signIn(), signIn()]);
    expect(answers.map((answer) => (answer.body as { roles: string[] }).roles)).toEqual([
      ['officer'],
      ['officer'],
      ['officer'],
    ]);
  });

  it('say in a demo what they are within their organisation', async () => {
    const facts = foundingInput({ name: '镇海乙厂' });
    const colleague = () => ({
      ...person(),
      roles: ['employer'] as const,
      demo: true,
      organisation: facts.name,
    });
    const people = [colleague(), colleague(), { ...colleague(), organisation: '镇海丙厂' }];
    const [ownerId = '', userId = ''] = await app.nest.get(AccountsService).openAll(people);
    await app.nest
      .get(OrganisationOpeningService)
      .open({ ...facts, ownerId, members: [{ userId, role: 'viewer' }] });
    const { body } = await request(app.url).get('/api/v1/demo-accounts').expect(200);
    const shown = new Map((body as DemoAccountView[]).map(({ phone, membership }) => [phone, membership]));
    expect(people.map(({ phone }) => shown.get(phone))).toEqual(['owner', 'viewer', undefined]);
  });

  it('come three hundred at a time within two seconds', async () => {
    const accounts = app.nest.get(AccountsService);
    const people = Array.from({ length: 300 }, () => ({ ...person(), roles: ['seeker'] as const }));
    const began = performance.now();
    const ids = await accounts.openAll(people);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await accounts.exists(ids[299] ?? '')).toBe(true);
    expect((await accounts.phoneOf(ids.slice(0, 2))).get(ids[1] ?? '')).toBe(people[1]?.phone);
    await expect(
      accounts.open({ ...person(), phone: people[5]?.phone ?? '', roles: ['seeker'] }),
    ).rejects.toMatchObject({ code: 'phone-taken' });
  });

  it('by a one-time link from the command line make an administrator, once, within a day', async () => {
    const printed: string[] = [];
    const print = console.log;
    console.log = (line: string) => printed.push(line);
    const program = new Command();
    const operator = new OperatorClient(app.url, app.nest.get(OperatorTokens));
    addAccountCommands(program, (work) => work(operator));
    await program
      .parseAsync(['account', 'create-admin'], { from: 'user' })
      .finally(() => (console.log = print));
    const token = /\/invited#([\w-]+)$/.exec(printed[0] ?? '')?.[1];
    const accept = (more: object) =>
      request(app.url)
        .post('/api/v1/accounts/invited')
        .send({ ...person(), consent: true, privacyNotice: PRIVACY_NOTICE.version, ...more });
    const { body } = await accept({ token }).expect(201);
    expect(body).toMatchObject({ roles: [], waitingRoles: ['administrator'] });
    await accept({ token }).expect(410);
    const late = await app.nest.get(AccountInvitations).invite('administrator');
    app.clock.forward(24 * 3_600_000 + 1000);
    await accept({ token: late.split('#')[1] }).expect(410);
  });

  it('for a demo are unknown in production', async () => {
    const production = await startApp({ MODE: 'production' });
    await request(production.url).get('/api/v1/demo-accounts').expect(404);
    const page = await onSignInPage(production);
    expect(page.data).toEqual({ demoAccounts: [] });
    expect(page.shown).not.toContain('演示');
    const left = person();
    const accounts = production.nest.get(AccountsService);
    await expect(accounts.open({ ...left, roles: ['administrator'], demo: true })).rejects.toThrow(
      'production',
    );
    await production.close();
  });
});
