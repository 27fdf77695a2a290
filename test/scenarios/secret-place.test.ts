import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServerProcess } from '../harness/server-process.js';

const APP_SECRET = 'said by whoever runs this, 47 long letters of it';

describe("a folder where a demo's secret belongs, as a container makes one", () => {
  let server: ServerProcess;
  let folder: string;
  let path: string;
  beforeAll(async () => {
    server = await ServerProcess.prepare();
    [folder, path] = [join(server.dataDir, 'mounted'), join(server.dataDir, 'demo.zip')];
    mkdirSync(join(folder, 'app-secret'), { recursive: true });
  }, 60_000);
  afterAll(() => server.close());

  const own = (...words: string[]) => server.cliWith({ DATA_DIR: folder, APP_SECRET }, ...words);

  it('keeps nobody with a secret of his own from a backup, for none lies there', async () => {
    expect(await own('migrate')).toMatchObject({ code: 0 });
    const { code, said } = await own('backup', join(server.dataDir, 'own.zip'));
    expect([code, said]).toEqual([0, expect.stringContaining('without APP_SECRET')]);
  }, 60_000);

  it('has a restore refused that brings a secret, while nothing is cleared', async () => {
    const demo = (...words: string[]) => server.cliWith({ APP_SECRET: '' }, ...words);
    expect(await demo('migrate')).toMatchObject({ code: 0 });
    expect(await demo('backup', path)).toMatchObject({ code: 0 });
    const { code, said } = await server.cliWith(
      { DATA_DIR: folder, APP_SECRET: '' },
      'restore',
      '--force',
      path,
    );
    expect([code, said]).toEqual([1, expect.stringMatching(/app-secret is a folder where/)]);
    expect(said).not.toMatch(/^\s+at |half restored/m);
    expect((await own('doctor')).said).toMatch(/✓ migrations/);
  }, 60_000);
});
