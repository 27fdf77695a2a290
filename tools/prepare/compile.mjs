import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { put } from './put.mjs';
import { root } from './root.mjs';

const from = join(root, 'src');
const to = join(root, 'dist');
const manifest = join(to, '.built.json');
const compiled = (file) => file.endsWith('.ts');
const shipped = (file) => !/\.(test|contract|d)\.ts$/.test(file) && !/(^|\/)(\.|testing\/)/.test(file);

/** What decides how a file is compiled: settings, compiler, platform. A change of any compiles everything again. */
function recipe() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const text = readFileSync(join(root, '.swcrc'), 'utf8') + lock.packages['node_modules/@swc/core']?.version;
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Every source that ships, with a mark that changes when the file does. */
function sources(dir = from, prefix = '') {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name;
    if (entry.isDirectory()) return sources(join(dir, entry.name), `${name}/`);
    if (!shipped(name)) return [];
    const { mtimeMs, size } = statSync(join(dir, entry.name));
    return [[name, `${Math.round(mtimeMs)}:${size}`]];
  });
}

/** What has changed in src since dist was last written; `stale` is false when there is nothing to do. */
export function changes() {
  const now = { recipe: recipe(), files: Object.fromEntries(sources()) };
  const before = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : { files: {} };
  if (before.recipe !== now.recipe) before.files = {};
  const changed = Object.keys(now.files).filter((file) => now.files[file] !== before.files[file]);
  const gone = Object.keys(before.files).filter((file) => !(file in now.files));
  const clean = before.recipe !== now.recipe;
  return { now, changed, gone, clean, stale: clean || changed.length + gone.length > 0 };
}

async function compile(file) {
  const { transformFile } = await import('@swc/core');
  const target = join(to, file);
  mkdirSync(dirname(target), { recursive: true });
  if (!compiled(file)) return copyFileSync(join(from, file), target);
  const output = target.replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(join(from, file), {
    configFile: join(root, '.swcrc'),
    root,
    cwd: root,
  });
  const name = output.slice(output.lastIndexOf('/') + 1);
  writeFileSync(output, `${code}\n//# sourceMappingURL=${name}.map\n`);
  writeFileSync(`${output}.map`, map);
}

function remove(file) {
  const target = join(to, file);
  for (const output of compiled(file)
    ? [target.replace(/\.ts$/, '.js'), target.replace(/\.ts$/, '.js.map')]
    : [target]) {
    rmSync(output, { force: true });
  }
}

/** Brings dist up to src: compiles what changed, copies data files, removes what is gone. Throws on a fault in a source. */
export async function bringUpToDate({ now, changed, gone, clean, stale } = changes()) {
  if (!stale) return 0;
  if (clean) rmSync(to, { recursive: true, force: true });
  gone.forEach(remove);
  const results = await Promise.allSettled(changed.map(compile));
  const faults = results
    .filter((result) => result.status === 'rejected')
    .map((result) => result.reason.message.split('\n\nCaused by')[0]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  mkdirSync(to, { recursive: true });
  put(manifest, JSON.stringify(now));
  return changed.length + gone.length;
}
