import { mkdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { put } from './put.mjs';
import { root } from './root.mjs';

/** What brings its own machine code stays a package; so does what frameworks look for and do not need. */
const NATIVE = /^(better-sqlite3|@node-rs\/)/;

/** Text of one byte a character is read ten times as fast; nothing here asks for the raw text of a template. */
const plain = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Bundles entries (name → file) into scripts that `program.cjs` loads, each named after its content, so that what was kept
 * of another's compilation is never taken for its own. Names of classes and functions stay, for logs and traces.
 */
export async function roll(input, folder, { plugins, banner } = {}) {
  const { rolldown } = await import('rolldown');
  const bundled = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external: [...builtinModules, /^node:/, NATIVE],
    plugins,
    onLog: (level, log, next) => log.code === 'UNRESOLVED_IMPORT' || next(level, log),
  });
  const names = { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' };
  const { output } = await bundled.generate({
    ...names,
    format: 'cjs',
    dynamicImportInCjs: false,
    keepNames: true,
    banner,
  });
  await bundled.close();
  mkdirSync(folder, { recursive: true });
  for (const { fileName, code } of output) put(join(folder, fileName), plain(code), 'latin1');
  return output;
}
