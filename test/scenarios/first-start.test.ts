import { randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Diagnosis } from '../../src/platform/operator/doctor.js';
import { announcedServer } from '../../src/platform/operator/server-file.js';
import { ServerProcess } from '../harness/server-process.js';

describe('where DATA_DIR does not exist yet', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.prepare();
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(() => rmSync(server.dataDir, { recursive: true, force: true }));

  const rights = (): number => statSync(server.dataDir).mode & 0o777;

  it('a command makes it, for its own user alone', async () => {
    expect(await server.cli('migrate')).toMatchObject({ code: 0 });
    expect(rights()).toBe(0o700);
  }, 60_000);

  it('the doctor finds nothing, and its stdout is JSON however much is logged', async () => {
    await server.cli('migrate');
    const quiet = await server.cliWith({ LOG_LEVEL: 'info' }, 'doctor', '--json');
    expect(quiet).toMatchObject({ code: 0, said: quiet.stdout });
    const { stdout, said } = await server.cliWith({ LOG_LEVEL: 'debug' }, 'doctor', '--json');
    expect(said).toMatch(/NestApplication/);
    const { ok, checks } = JSON.parse(stdout) as Diagnosis;
    expect([ok, checks.find(({ name }) => name === 'data-folder')]).toMatchObject([true, { ok: true }]);
  }, 60_000);

  it('the start makes it, also where neither database nor search lie in it', async () => {
    const APP_SECRET = randomBytes(32).toString('hex');
    await server.start({ MODE: 'production', APP_SECRET, MEILI_URL: 'http://127.0.0.1:9' });
    expect(rights()).toBe(0o700);
    expect(announcedServer(server.dataDir)).toMatchObject({ url: server.url });
    await server.kill();
  }, 60_000);
});
