// `npm run bench -- [PART …] [--database sqlite|mariadb|mysql://…] [--rounds 5] [--seconds 2] [--json FILE]`: see docs/bench.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { root } = await import('./prepare/root.mjs');
const { prepare } = await import('./prepare/prepare.mjs');
const { startMariadb } = await import('./test/mariadb.mjs');
const { startMeilisearch } = await import('./test/meilisearch.mjs');

const KEPT = join(root, 'var/bench');
const stops = [];

async function started(server) {
  if (server) stops.push(server.stop);
  return server;
}

/** Servers keep their data from run to run, as the embedded parts do. */
async function servers(words) {
  const env = { BENCH_KEPT: KEPT };
  if (words.includes('mariadb')) {
    const server = await started(await startMariadb({ kept: join(KEPT, 'mariadb-server') }));
    if (!server) throw new Error('--database mariadb: no mariadbd on PATH');
    env.BENCH_MARIADB_URL = server.url;
  }
  if (process.env.MEILI_URL) return env;
  const kind = words.some((word) => word === 'mariadb' || word.startsWith('mysql:')) ? 'mariadb' : 'sqlite';
  const count = words.find((_, at) => words[at - 1] === '--postings') ?? '100000';
  const meili = await started(await startMeilisearch({ kept: join(KEPT, `meilisearch-${kind}-${count}`) }));
  return meili ? { ...env, MEILI_URL: meili.url, MEILI_KEY: meili.key } : env;
}

await prepare();
const words = process.argv.slice(2);
const env = { ...process.env, ...(await servers(words)) };
const args = ['--import', './tools/typescript.mjs', '--no-warnings', 'bench/main.ts', ...words];
const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'exit');
await Promise.all(stops.map((stop) => stop()));
process.exitCode = code ?? 1;
