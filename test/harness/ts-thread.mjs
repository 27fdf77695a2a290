/**
 * Lets a worker thread run TypeScript sources in tests: its entry is bundled with what it imports, and compiled, whenever
 * one of the sources has changed, as the product's threads are when it is built (tools/prepare/bundle.mjs).
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/ts-threads');
const { load, keepCompiled } = createRequire(import.meta.url)('../../tools/prepare/program.cjs');

const changedAt = (source) => (existsSync(source) ? statSync(source).mtimeMs : null);

/** The last bundle of an entry, unless a source of it has changed since. */
function known(manifest) {
  if (!existsSync(manifest)) return undefined;
  const { file, sources } = JSON.parse(readFileSync(manifest, 'utf8'));
  return sources.every(([source, at]) => changedAt(source) === at) ? file : undefined;
}

/** A module goes on reading data, and starting threads, from where its source lies. */
const inPlace = {
  name: 'in-place',
  transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
};

async function bundled(entry, manifest) {
  const { put } = await import('../../tools/prepare/put.mjs');
  const { roll } = await import('../../tools/prepare/roll.mjs');
  const output = await roll({ [basename(entry, '.ts')]: entry }, cache, { plugins: [inPlace] });
  const file = join(cache, output[0].fileName);
  const sources = output.flatMap(({ moduleIds }) => moduleIds).filter((id) => existsSync(id));
  put(manifest, JSON.stringify({ file, sources: sources.map((source) => [source, changedAt(source)]) }));
  return file;
}

const entry = fileURLToPath(workerData.entry);
const manifest = join(cache, `${basename(entry)}.json`);
const file = known(manifest) ?? (await bundled(entry, manifest));
load(file);
if (!existsSync(`${file}.compiled`)) keepCompiled();
