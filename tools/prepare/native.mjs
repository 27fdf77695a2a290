import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

/** From here on the driver is another build of it, which fits every Node: see src/platform/sqlite/driver.ts. */
const NEEDS_NO_COMPILING = 24;
const addon = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');

/** Why the running Node cannot load the SQLite driver, or undefined when it can. */
function fault() {
  try {
    process.dlopen({ exports: {} }, addon);
    return undefined;
  } catch (error) {
    return error;
  }
}

/**
 * Rebuilds the SQLite driver when it was compiled for another Node than this one. True when it did: this process has
 * tried the old file and cannot load the new one, so the program needs a fresh process.
 */
export function ensureNative() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDS_NO_COMPILING) return false;
  const error = fault();
  if (!error) return false;
  const why = /NODE_MODULE_VERSION/.test(error.message)
    ? 'was built for another Node version'
    : 'cannot be loaded';
  console.error(
    `SQLite 驱动需要重新编译 · The SQLite driver ${why}; building it for Node ${process.versions.node} (a minute or two) …`,
  );
  const look = `process.dlopen({ exports: {} }, ${JSON.stringify(addon)})`;
  if (npm('rebuild', 'better-sqlite3') && spawnSync(process.execPath, ['-e', look]).status === 0) return true;
  console.error(
    `The SQLite driver could not be built for Node ${process.versions.node}. It needs python3, make and g++, and this Node's own headers` +
      ' (npm config nodedir must not point to those of another version). Deleting node_modules and starting again also helps.',
  );
  process.exit(1);
}
