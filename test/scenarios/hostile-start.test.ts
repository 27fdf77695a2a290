import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServerProcess } from '../harness/server-process.js';

describe('a start that cannot be says what to do', () => {
  if (process.env.DB === 'mariadb') return it.skip('looked at with the embedded database', () => undefined);
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.prepare();
  }, 60_000);
  afterAll(() => server.close());

  const refused = async (changed: Record<string, string>, words: RegExp): Promise<void> => {
    const { code, said } = await server.failedStart(changed);
    expect([code, said]).toEqual([1, expect.stringMatching(words)]);
    expect(said).not.toMatch(/^\s+at /m);
  };

  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(server.port, '127.0.0.1', resolve));
    await refused({}, new RegExp(`:${server.port} .*EADDRINUSE.*another PORT`));
    await new Promise((resolve) => other.close(resolve));
  }, 60_000);

  it('when nobody knows the name to listen at, which is no fault of a database', async () => {
    await refused({ HOST: 'nosuch.invalid' }, /cannot listen at nosuch\.invalid .*HOST takes an address/);
  }, 60_000);

  it('when the data folder is none', async () => {
    const file = join(server.dataDir, 'a-file');
    writeFileSync(file, '');
    await refused({ DATA_DIR: file }, /check DATA_DIR/);
    await refused({ DATA_DIR: join(file, 'below') }, /check DATA_DIR/);
  }, 60_000);

  it('when the database file is not one', async () => {
    const folder = join(server.dataDir, 'spoiled');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'gongqiao.db'),
      'not a database at all, but long enough to look at'.repeat(20),
    );
    await refused({ DATA_DIR: folder }, /damaged.*cli restore/);
  }, 60_000);

  it('when the lock is no lock, which tells nothing against the data', async () => {
    const folder = join(server.dataDir, 'odd-lock');
    mkdirSync(folder);
    writeFileSync(join(folder, 'process.lock'), 'no lock at all, but long enough to look at'.repeat(20));
    await refused({ DATA_DIR: folder }, /process\.lock is not the lock.*remove it/);
  }, 60_000);

  it('when the secret is one that anybody would try', async () => {
    const secret = { MODE: 'production', APP_SECRET: 'change-me-'.repeat(4) };
    await refused(secret, /APP_SECRET: .*openssl rand -hex 32/);
  }, 60_000);

  it('when nobody answers at DATABASE_URL', async () => {
    await refused({ DATABASE_URL: 'mysql://u:p@127.0.0.1:9/d' }, /127\.0\.0\.1:9: check DATABASE_URL/);
    const socket = '?socketPath=/nowhere.sock';
    await refused(
      { DATABASE_URL: `mysql://u:p@localhost/d${socket}` },
      /at \/nowhere\.sock: check DATABASE_URL/,
    );
  }, 60_000);

  it('when another process has the data, and when a command comes with another secret', async () => {
    await server.start();
    await refused({ PORT: '0' }, /another Gongqiao process.*stop it first/);
    const { code, said } = await server.cliWith({ APP_SECRET: 'another-secret-'.repeat(3) }, 'doctor');
    expect([code, said]).toEqual([1, expect.stringMatching(/runs with another APP_SECRET/)]);
    await server.kill();
    expect(await server.cli('doctor')).toMatchObject({ code: 0 });
  }, 90_000);
});
