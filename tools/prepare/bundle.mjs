// The programs of dist, each with all that it imports in a few files: reading two thousand modules one by one took most of
// a start.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const from = join(root, 'dist');
const to = join(from, 'bin');
const manifest = join(to, '.built.json');
const PROGRAMS = ['main', 'worker', 'cli'];

/** What brings its own machine code stays a package; so does what frameworks look for and do not need. */
const NATIVE = /^(better-sqlite3|@node-rs\/)/;

/** A mark that changes when a module of dist or the packages do. */
function state() {
  const hash = createHash('sha256');
  for (const file of ['dist/.built.json', 'package-lock.json', 'tools/prepare/bundle.mjs'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const last = () =>
  existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : { files: [], before: [] };

/** What a framework looks for at run time is in the bundle already: found a second time beside it, it would be read again. */
const FOUND_AGAIN = /const require = createRequire\(import\.meta\.url\);(?=[^]*require\('class-validator'\))/;

/** A module goes on reading data, and starting threads, from where it lies in dist. */
function transform(code, id) {
  if (!id.startsWith(from)) return FOUND_AGAIN.test(code) ? code.replace(FOUND_AGAIN, '') : undefined;
  const address = `addressOf('${relative(from, id).replaceAll('\\', '/')}')`;
  return code.replaceAll('import.meta.url', address);
}

const banner = `const addressOf = (module) => new URL('../' + module, import.meta.url).href;`;

/** Bundles the programs unless they are of this dist already; names of classes and functions stay, for logs and traces. */
export async function bundle() {
  const mark = state();
  if (last().mark === mark) return;
  const { rolldown } = await import('rolldown');
  const bundled = await rolldown({
    input: Object.fromEntries(PROGRAMS.map((name) => [name, join(from, `${name}.js`)])),
    cwd: root,
    platform: 'node',
    external: [...builtinModules, /^node:/, NATIVE],
    plugins: [{ name: 'addresses', transform }],
    onLog: (level, log, next) => log.code === 'UNRESOLVED_IMPORT' || next(level, log),
  });
  const { output } = await bundled.write({
    dir: to,
    format: 'esm',
    keepNames: true,
    banner,
    chunkFileNames: '[name]-[hash].js',
  });
  await bundled.close();
  const files = output.map(({ fileName }) => fileName);
  const { files: before, before: old } = last();
  // A server that runs may still ask for a part of the programs it was started from.
  for (const file of old) if (![...files, ...before].includes(file)) rmSync(join(to, file), { force: true });
  writeFileSync(manifest, JSON.stringify({ mark, files, before }));
}
