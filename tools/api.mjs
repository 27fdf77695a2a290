// `npm run api`: writes the web client's types from the API's own document. `--check` only says whether they are true.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { root } = await import('./prepare/root.mjs');
const { bringUpToDate } = await import('./prepare/compile.mjs');
const { driftOf, typesOf } = await import('./web/api-types.mjs');

const file = join(root, 'web/src/api/generated/schema.d.ts');
const load = (name) => import(pathToFileURL(join(root, 'dist', name)).href);

/** The document as the running application gives it, on a throw-away embedded database. */
async function document() {
  const folder = mkdtempSync(join(tmpdir(), 'gongqiao-api-'));
  try {
    const { createApp, openDatabase } = await load('create-app.js');
    const { readConfig } = await load('platform/config/read-config.js');
    const { openApi } = await load('platform/http/openapi.js');
    const config = readConfig({ MODE: 'demo', DATA_DIR: folder, LOG_LEVEL: 'error' });
    const app = await createApp(config, await openDatabase(config));
    const described = openApi(app);
    await app.close();
    return described;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await bringUpToDate();
const types = await typesOf(await document());
if (process.argv.includes('--check')) {
  const drift = driftOf(readFileSync(file, 'utf8'), types);
  if (drift) {
    console.error(`${drift}\nThe API has changed: npm run api`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, types);
}
