import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../prepare/prepare.mjs';
import { root } from '../prepare/root.mjs';
import { freePort } from '../test/programs.mjs';
import { startServer } from '../test/server-process.mjs';

/** The built product on an invented Zhenhai of its own, which goes when `stop` is called or this process ends. */
export async function startSite() {
  await prepare();
  const folder = mkdtempSync(join(tmpdir(), 'gongqiao-looks-'));
  const port = await freePort();
  const stop = await startServer({
    program: process.execPath,
    args: [join(root, 'dist/bin/main.js')],
    env: {
      MODE: 'demo',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: '',
      RATE_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
    },
    folder,
    ready: /Demo accounts/,
  });
  return { site: `http://127.0.0.1:${port}`, stop };
}
