/**
 * Lets a worker thread run TypeScript sources in tests: what its entry reaches by relative imports is compiled once into
 * a cache that keeps the sources' folders, and imported from there. A loader would cost each thread a second one. A module
 * goes on reading data, and starting threads, from where its source lies.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { threadId, workerData } from 'node:worker_threads';

const here = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/ts-threads');
const RELATIVE = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)\.js['"]/g;
const require = createRequire(import.meta.url);
const seen = new Set();
const changed = (file) => statSync(file).mtimeMs;

/** The compiled file of a source, with all that it imports; compiled anew when the source has changed since. */
function compiled(source) {
  const out = join(cache, relative(root, source).replace(/\.ts$/, '.js'));
  if (seen.has(source)) return out;
  seen.add(source);
  const fresh = existsSync(out) && changed(out) > Math.max(changed(source), changed(here));
  const code = fresh ? readFileSync(out, 'utf8') : compile(source, out);
  for (const [, specifier] of code.matchAll(RELATIVE)) compiled(join(dirname(source), `${specifier}.ts`));
  return out;
}

/** Written beside and renamed: another thread may be doing the same. */
function compile(source, out) {
  const { transformSync } = require('@swc/core');
  const whole = transformSync(readFileSync(source, 'utf8'), { filename: source, sourceMaps: 'inline' }).code;
  const code = whole.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source).href));
  const beside = `${out}.${process.pid}.${threadId}`;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(beside, code);
  renameSync(beside, out);
  return code;
}

await import(pathToFileURL(compiled(fileURLToPath(workerData.entry))).href);
