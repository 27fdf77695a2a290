// `npm run web:weight`: what each page's first visit carries, compressed, against its budget. Needs `npm run build`.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare/root.mjs';

const KB = 1000;
const CONSOLE = /^\/(org|office)(\/|$)/;
const PUBLIC = { script: 120 * KB, all: 300 * KB };
/** A desk in an office carries more, yet not everything. */
const DESK = { script: 400 * KB, all: 600 * KB };
const LIVE = /src\/api\/live-(feed|socket)\.ts$/;

/** Files named in the document itself, and the feed's code, which every public page loads after its first paint. */
function entryFiles(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const live = Object.keys(manifest).filter((key) => LIVE.test(key));
  return [
    ...[...html.matchAll(/"\/(assets\/[^"]+)"/g)].map((match) => match[1]),
    ...live.map((key) => manifest[key].file),
  ];
}

function weigh(dist, files) {
  const size = (file) => statSync(join(dist, `${file}.br`)).size;
  const sum = (some) => some.reduce((all, file) => all + size(file), 0);
  return { script: sum(files.filter((file) => file.endsWith('.js'))), all: sum(files) };
}

/** Every page's weight and what breaks its budget. */
export function checkWeight(dist = join(root, 'dist/web')) {
  const entry = entryFiles(dist);
  const routes = JSON.parse(readFileSync(join(dist, 'routes.json'), 'utf8'));
  const document = statSync(join(dist, 'index.html')).size;
  const pages = routes.map(({ path, preload }) => {
    const own = [...preload.all, ...preload.zh].map((file) => file.slice(1));
    const { script, all } = weigh(dist, [...new Set([...entry, ...own])]);
    return { path, script, all: all + document, budget: CONSOLE.test(path) ? DESK : PUBLIC };
  });
  const faults = pages.flatMap(({ path, budget, ...page }) =>
    ['script', 'all']
      .filter((kind) => page[kind] > budget[kind])
      .map((kind) => `${path}: ${kind} ${page[kind]} bytes, at most ${budget[kind]}`),
  );
  const heaviest = Math.max(...pages.filter(({ budget }) => budget === PUBLIC).map(({ script }) => script));
  return {
    pages,
    faults,
    summary: `${pages.length} pages, at most ${Math.round(heaviest / KB)} kB of script`,
  };
}

if (process.argv[1] === import.meta.filename) {
  const { pages, faults } = checkWeight();
  const kb = (bytes) => `${(bytes / KB).toFixed(1)} kB`;
  console.table(pages.map(({ path, script, all }) => ({ path, script: kb(script), all: kb(all) })));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
