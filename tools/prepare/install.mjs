import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** Whether what npm noted as installed lacks, or has in another version, something the lock file asks for. */
export function installNeeded({ development }) {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return true;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).some(([path, wanted]) => {
    if (path === '' || wanted.link) return false;
    const there = installed[path];
    if (there) return there.version !== wanted.version;
    return !(wanted.optional || wanted.devOptional || wanted.peer || (wanted.dev && !development));
  });
}

/** Installs exactly what the lock file says, and only when it is not there yet. */
export function ensureInstalled({ development = true } = {}) {
  if (!installNeeded({ development })) return;
  console.error('正在安装依赖 · Installing dependencies (the first time takes a few minutes) …');
  // What is there already is kept where it fits: the SQLite driver takes minutes to compile.
  const present = existsSync(join(root, 'node_modules/.package-lock.json'));
  if (present && npm('install', '--no-save', '--no-audit', '--no-fund') && !installNeeded({ development }))
    return;
  if (npm('ci', '--no-audit', '--no-fund')) return;
  console.error(
    'npm ci failed, see above. Where no prebuilt better-sqlite3 can be downloaded it is compiled, which needs python3, make and g++.',
  );
  process.exit(1);
}
