import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoAccountView } from '../../src/features/accounts/demo-accounts.dto.js';
import { announcedServer } from '../../src/platform/operator/server-file.js';
import { readCompose } from '../../tools/topology/compose.js';
import { ad, adMap, csv } from '../factories/import-files.js';
import { ServerProcess } from '../harness/server-process.js';
import { started } from '../harness/started.js';
import { until } from '../harness/until.js';

/** More than are brought in before the server can be killed, */
const ROWS = 6000;
/** and than before somebody can press a key, however fast the machine. */
const LONG = 15_000;

/** What organisations that wait for verification have handed in. */
function pictures(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const beginnings = entries.map(({ parentPath, name }) =>
    readFileSync(join(parentPath, name)).subarray(1, 4),
  );
  return beginnings.filter((bytes) => bytes.toString('latin1') === 'PNG').length;
}

describe('the command line', () => {
  let server: ServerProcess;
  const meOf = async (account?: DemoAccountView): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ phone: account?.phone, password: account?.password });
    const session = await fetch(`${server.url}/api/v1/sessions`, { method: 'POST', headers, body });
    const { accessToken } = (await session.json()) as { accessToken: string };
    const bearer = { authorization: `Bearer ${accessToken}` };
    return (await fetch(`${server.url}/api/v1/me`, { headers: bearer })).json();
  };
  const path = (name: string) => join(server.dataDir, name);
  beforeAll(async () => {
    server = await ServerProcess.prepare();
    writeFileSync(path('map.json'), adMap('命令行'));
    writeFileSync(path('few.csv'), csv([ad(1), ad(2, { pay: '面议' })]));
    writeFileSync(path('many.csv'), csv(Array.from({ length: ROWS }, (_, at) => ad(`m${at}`))));
  }, 120_000);
  afterAll(() => server.close());

  const bringIn = (file: string, ...more: string[]) =>
    server.cli('import', path(file), '--map', path('map.json'), ...more);
  const total = async (query: string): Promise<number> =>
    ((await (await fetch(`${server.url}/api/v1/postings?limit=1&${query}`)).json()) as { total: number })
      .total;

  it('knows every command that docs/operations.md writes, and Compose every service that it names', async () => {
    const document = readFileSync('docs/operations.md', 'utf8');
    const commands = [...document.matchAll(/(?:npm run (?:-s )?cli --|cli\.js)((?: [a-z][a-z-]*)+)/g)].map(
      ([, it]) => it ?? '',
    );
    for (const words of new Set(commands)) {
      const { code, said } = await server.cli(...words.trim().split(' '), '--help');
      expect([code, said.split('\n')[0]]).toEqual([0, expect.stringContaining(`gongqiao${words} `)]);
    }
    const inCompose = [...document.matchAll(/docker compose (?:exec|run) [^`]*?(\S+) node (\S+) /g)];
    expect(inCompose.length).toBeGreaterThanOrEqual(8);
    for (const [, service = '', program = ''] of inCompose) {
      const { image, command = [] } = readCompose().services[service] ?? { image: 'none' };
      expect([service, image, existsSync(program), command[0]]).toEqual([service, 'gongqiao', true, 'node']);
    }
  }, 60_000);

  it('says what a database lacks, and gives it to it, before any server ran', async () => {
    const sick = await server.cli('doctor', '--json');
    expect(sick.code).toBe(1);
    expect(JSON.parse(sick.said)).toMatchObject({ ok: false, checks: [{ name: 'migrations' }] });
    expect((await server.cli('migrate')).code).toBe(0);
    expect(await server.cli('doctor')).toMatchObject({ code: 0 });
  }, 120_000);

  it('brings a file in without a server', async () => {
    const dry = await bringIn('few.csv', '--publish', '--dry-run');
    expect([dry.code, dry.said]).toEqual([0, expect.stringMatching(/dry run/)]);
    const { code, said } = await bringIn('few.csv', '--publish', '--report', path('report.csv'));
    expect([code, said]).toEqual([0, expect.stringMatching(/ 2 {2}新增 taken/)]);
    expect(said).toMatch(/ 1 {2}已发布 published/);
    expect(said).toMatch(/ 1 {2}pay-negotiable/);
    expect(readFileSync(path('report.csv'), 'utf8').split('\r\n')).toHaveLength(4);
    const nowhere = await bringIn('few.csv', '--publish', '--report', path('nowhere/report.csv'));
    expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringMatching(/ 2 {2}未变 unchanged/)]);
    expect(nowhere.said).toMatch(/cannot use .*report\.csv \(ENOENT/);
  }, 120_000);

  it('finds the house seeded by its first start, with accounts of every role', async () => {
    const began = performance.now();
    await server.start();
    console.log(`first start with the invented Zhenhai: ${Math.round(performance.now() - began)} ms`);
    expect(await total('side=demand')).toBeGreaterThanOrEqual(600);
    expect(await total('side=supply')).toBeGreaterThanOrEqual(300);
    const accounts = (await (await fetch(`${server.url}/api/v1/demo-accounts`)).json()) as DemoAccountView[];
    expect(new Set(accounts.map(({ role }) => role)).size).toBe(7);
    for (const { role, totpSecret } of accounts)
      expect(totpSecret !== undefined).toBe(role === 'officer' || role === 'administrator');
    await until(() => Promise.resolve(server.output.includes(accounts[0]?.phone ?? '')));
    expect(await meOf(accounts[0])).toMatchObject({ consent: { current: true } });
    expect(pictures(path('files'))).toBe(3);
    expect((await server.cli('seed')).said).toMatch(/nothing done/);
  }, 120_000);

  it('does the same through the server while it runs', async () => {
    const announced = announcedServer(server.dataDir);
    expect(announced?.url).toBe(server.url);
    expect(statSync(path('server.json')).mode & 0o077).toBe(0);
    const { code, said } = await bringIn('few.csv', '--publish');
    expect([code, said]).toEqual([0, expect.stringMatching(/ 2 {2}未变 unchanged/)]);
    const doctor = await server.cli('doctor');
    expect([doctor.code, doctor.said]).toEqual([0, expect.stringMatching(/✓ search/)]);
    expect((await server.cli('account', 'create-admin')).said).toMatch(/\/invited#[\w-]{40,}/);
    expect((await server.cli('reindex')).said).toMatch(/100 % .*rebuilt, \d{3,} documents/s);
  }, 120_000);

  it('ends with 1 and says why when there is nothing to be done', async () => {
    expect(await bringIn('none.csv')).toMatchObject({ code: 1 });
    writeFileSync(path('broken.csv'), '%PDF-1.7');
    expect(await bringIn('broken.csv')).toMatchObject({ code: 1, said: expect.stringMatching(/PDF/) });
    writeFileSync(path('wrong.json'), '{"columns": {}}');
    const wrong = await server.cli('import', path('few.csv'), '--map', path('wrong.json'));
    expect(wrong).toMatchObject({ code: 1, said: expect.stringMatching(/map\.columns\.title/) });
  }, 120_000);

  it('cancels on Ctrl-C, and keeps what is committed', async () => {
    writeFileSync(path('long.csv'), csv(Array.from({ length: LONG }, (_, n) => ad(`l${n}`))));
    const child = started(server.env, 'import', path('long.csv'), '--map', path('map.json'));
    await until(() => Promise.resolve(/\d+ %/.test(child.said())), 60);
    child.process.kill('SIGINT');
    expect(await child.code).toBe(130);
    expect(child.said()).toMatch(/cancelled after \d+ of 15000 rows/);
  }, 90_000);

  it('sees an import through although the server was killed in the middle of it', async () => {
    const child = started(server.env, 'import', path('many.csv'), '--map', path('map.json'), '--publish');
    await until(() => Promise.resolve(/\d+ %/.test(child.said())), 60);
    await server.kill();
    // On a database server the command has a house of its own and sees the job through by itself.
    const alone = server.env['DATABASE_URL'] !== undefined;
    expect(await child.code).toBe(alone ? 0 : 1);
    await server.start();
    await until(async () => (await total('side=demand&q=电焊工')) >= ROWS, 120);
    const again = await bringIn('many.csv', '--publish');
    expect(again.said).toContain(` ${ROWS}  未变 unchanged`);
    expect(again.said).toContain(` ${ROWS}  已发布 published`);
  }, 240_000);
});
