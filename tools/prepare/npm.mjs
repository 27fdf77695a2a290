import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

/** Headers that came with the running Node, so that a native build neither downloads them nor takes another's. */
function ownHeaders() {
  const prefix = join(dirname(process.execPath), '..');
  const header = join(prefix, 'include/node/node_version.h');
  if (!existsSync(header)) return {};
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(header, 'utf8'))?.[1];
  return major === process.versions.node.split('.')[0] ? { npm_config_nodedir: prefix } : {};
}

/** Runs npm under the running Node, its output on stderr (stdout belongs to the command); true when it succeeded. */
export function npm(...args) {
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const env = { ...process.env, ...ownHeaders(), PATH: path };
  // Started by npm: use that very npm. Started by hand: the one on the path.
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const { status } = spawnSync(program, [...first, ...args], { cwd: root, env, stdio: ['ignore', 2, 2] });
  return status === 0;
}
