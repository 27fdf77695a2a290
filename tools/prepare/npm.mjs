import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './root.mjs';

const prefix = join(dirname(process.execPath), '..');

/** Headers that came with the running Node, so that a native build neither downloads them nor takes another's. */
function ownHeaders() {
  const header = join(prefix, 'include/node/node_version.h');
  if (!existsSync(header)) return {};
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(header, 'utf8'))?.[1];
  return major === process.versions.node.split('.')[0] ? { npm_config_nodedir: prefix } : {};
}

/** The npm that called us, or else the running Node's own, or else the one on PATH. */
function command() {
  const own = join(prefix, 'lib/node_modules/npm/bin/npm-cli.js');
  const script = [process.env.npm_execpath, own].find((file) => file?.endsWith('.js') && existsSync(file));
  return script ? [process.execPath, [script]] : ['npm', []];
}

/** Runs npm under the running Node, its output on stderr (stdout belongs to the command); true when it succeeded. */
export function npm(...args) {
  const [program, first] = command();
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, ...ownHeaders(), PATH: path };
  return spawnSync(program, [...first, ...args], { cwd: root, env, stdio: ['ignore', 2, 2] }).status === 0;
}
