// The programs of dist and their threads, each with all that it imports in a few files: reading two thousand modules one by
// one took most of a start.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join, relative } from 'node:path';
import { compileAhead } from './compile-ahead.mjs';
import { root } from './root.mjs';

const from = join(root, 'dist');
const to = join(from, 'bin');
const parts = join(to, 'parts');
const manifest = join(to, '.built.json');
const PROGRAMS = ['main', 'worker', 'cli'];
const RECIPE = ['bundle.mjs', 'compile-ahead.mjs', 'program.cjs'].map((file) => `tools/prepare/${file}`);

/** What brings its own machine code stays a package; so does what frameworks look for and do not need. */
const NATIVE = /^(better-sqlite3|@node-rs\/)/;

/** A mark that changes when a module of dist, the packages or what has compiled them do. */
function state() {
  const hash = createHash('sha256').update(process.version + process.arch);
  for (const file of ['dist/.built.json', 'package-lock.json', ...RECIPE])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const last = () =>
  existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : { files: [], before: [] };

/** What a framework looks for at run time is in the bundle already: found a second time beside it, it would be read again. */
const FOUND_AGAIN = /const require = createRequire\(import\.meta\.url\);(?=[^]*require\('class-validator'\))/;

const THREAD = /new URL\('\.\/([\w.-]+\.worker\.js)', import\.meta\.url\)/g;

/** A module goes on reading data from where it lies in dist; the threads that it starts are bundled too. */
function transform(code, id) {
  if (!id.startsWith(from)) return FOUND_AGAIN.test(code) ? code.replace(FOUND_AGAIN, '') : undefined;
  const address = `addressOf('${relative(from, id).replaceAll('\\', '/')}')`;
  return code.replace(THREAD, "new URL(addressOf('bin/$1'))").replaceAll('import.meta.url', address);
}

/** Text of one byte a character is read ten times as fast; nothing here asks for the raw text of a template. */
const plain = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const banner = `const addressOf = (module) =>
  require('node:url').pathToFileURL(require('node:path').join(__dirname, '../..', module)).href;`;

/** Where each program and thread begins, by its name. */
function entries() {
  const threads = readdirSync(from, { recursive: true }).filter(
    (file) => file.endsWith('.worker.js') && !file.startsWith('bin'),
  );
  const files = [...PROGRAMS.map((name) => `${name}.js`), ...threads];
  return Object.fromEntries(files.map((file) => [basename(file, '.js'), join(from, file)]));
}

/** Names of classes and functions stay, for logs and traces. */
async function write(input) {
  const { rolldown } = await import('rolldown');
  const bundled = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external: [...builtinModules, /^node:/, NATIVE],
    plugins: [{ name: 'addresses', transform }],
    onLog: (level, log, next) => log.code === 'UNRESOLVED_IMPORT' || next(level, log),
  });
  const { output } = await bundled.generate({
    format: 'cjs',
    dynamicImportInCjs: false,
    keepNames: true,
    banner,
    chunkFileNames: '[name]-[hash].js',
  });
  await bundled.close();
  mkdirSync(parts, { recursive: true });
  for (const { fileName, code } of output) writeFileSync(join(parts, fileName), plain(code), 'latin1');
  return output.map(({ fileName }) => fileName);
}

function writePrograms(names) {
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'package.json'), '{ "type": "commonjs" }\n');
  copyFileSync(join(root, 'tools/prepare/program.cjs'), join(to, 'program.js'));
  for (const name of names)
    writeFileSync(join(to, `${name}.js`), `require('./program.js').run('${name}');\n`);
}

/** Bundles the programs unless they are of this dist already. */
export async function bundle() {
  const mark = state();
  if (last().mark === mark) return;
  const input = entries();
  writePrograms(Object.keys(input));
  const files = await write(input);
  await compileAhead(to);
  const { files: before, before: old } = last();
  // A server that runs may still ask for a part of the programs it was started from.
  for (const file of old)
    if (![...files, ...before].includes(file))
      for (const end of ['', '.compiled']) rmSync(join(parts, file + end), { force: true });
  writeFileSync(manifest, JSON.stringify({ mark, files, before }));
}
