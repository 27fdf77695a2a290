import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Meilisearch to test against, or the reason why there is none. */
export interface MeiliServer {
  url: string;
  key?: string;
  stop(): Promise<void>;
}

/** Why tests on Meilisearch are left out, or null when they can run. */
export const noMeilisearch: string | null =
  process.env.MEILI_URL || spawnSync('meilisearch', ['--version']).status === 0
    ? null
    : 'Meilisearch tests left out: neither MEILI_URL nor the program `meilisearch` is there';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(`${url}/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`meilisearch ended with ${child.exitCode}`);
}

/** The server at MEILI_URL, or one started on a free loopback port (or the given one) with a folder of its own. */
export async function startMeilisearch(at?: number): Promise<MeiliServer> {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  if (url) return { url, ...(key && { key }), stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'gongqiao-meili-'));
  const port = at ?? (await freePort());
  const args = ['--no-analytics', '--http-addr', `127.0.0.1:${port}`, '--db-path', join(folder, 'data')];
  // Each write claims buffers by this limit; two thirds of the machine, the default, cost a second a write.
  args.push('--max-indexing-memory', '256MiB', '--log-level', 'ERROR');
  const child = spawn('meilisearch', args, { cwd: folder, stdio: 'ignore' });
  await answers(`http://127.0.0.1:${port}`, child);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve(rmSync(folder, { recursive: true, force: true })));
        child.kill();
      }),
  };
}
