import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, onPath } from './programs.mjs';
import { startServer } from './server-process.mjs';

/** A Meilisearch for this run only or on the folder whose data is to be `kept`; undefined when none is installed. */
export async function startMeilisearch({ kept } = {}) {
  const program = onPath('meilisearch');
  if (!program) return undefined;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'gongqiao-meilisearch-'));
  mkdirSync(folder, { recursive: true });
  const address = `127.0.0.1:${await freePort()}`;
  const key = randomBytes(16).toString('hex');
  const args = [
    '--no-analytics',
    '--http-addr',
    address,
    '--db-path',
    join(folder, 'data.ms'),
    '--env',
    'development',
    // Each write claims buffers by this limit; two thirds of the machine, the default, cost a second a write.
    '--max-indexing-memory',
    '256MiB',
  ];
  const env = { MEILI_MASTER_KEY: key };
  const ready = /listening on|starting service/i;
  const stop = await startServer({ program, args, env, folder, ready, kept: kept !== undefined });
  return { url: `http://${address}`, key, stop };
}
