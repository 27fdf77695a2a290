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
import { basename, join, relative } from 'node:path';
import { compileAhead } from './compile-ahead.mjs';
import { put } from './put.mjs';
import { roll } from './roll.mjs';
import { root } from './root.mjs';

const from = join(root, 'dist');
const to = join(from, 'bin');
const parts = join(to, 'parts');
const manifest = join(to, '.built.json');
const PROGRAMS = ['main', 'worker', 'cli'];
const RECIPE = ['bundle.mjs', 'compile-ahead.mjs', 'program.cjs', 'roll.mjs', 'put.mjs'].map(
  (file) => `tools/prepare/${file}`,
);

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

/** `dist/bin/main.js` and its like: each runs the part of its name. */
function writePrograms(output) {
  writeFileSync(join(to, 'package.json'), '{ "type": "commonjs" }\n');
  copyFileSync(join(root, 'tools/prepare/program.cjs'), join(to, 'program.js'));
  for (const { name, fileName } of output.filter(({ isEntry }) => isEntry))
    writeFileSync(
      join(to, `${name}.js`),
      `require('./program.js').load(require('node:path').join(__dirname, 'parts', '${fileName}'));\n`,
    );
}

/** Bundles the programs unless they are of this dist already. */
export async function bundle() {
  const mark = state();
  if (last().mark === mark) return;
  mkdirSync(to, { recursive: true });
  const output = await roll(entries(), parts, { plugins: [{ name: 'addresses', transform }], banner });
  writePrograms(output);
  await compileAhead(to);
  const files = output.map(({ fileName }) => fileName);
  const { files: before, before: old } = last();
  // A server that runs may still ask for a part of the programs it was started from.
  for (const file of old)
    if (![...files, ...before].includes(file))
      for (const end of ['', '.compiled']) rmSync(join(parts, file + end), { force: true });
  put(manifest, JSON.stringify({ mark, files, before }));
}
