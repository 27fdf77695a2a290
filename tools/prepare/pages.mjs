import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Builds the pages in a process of its own: what a bundler loads is nothing for a server to carry. */
export function buildPages() {
  const script = join(root, 'tools/web/build.mjs');
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
