import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const LOCALES = ['zh', 'en'];

/** Every address of the routes, nested ones joined to their parents, with the components from outside in. */
function flat(routes, base = '', above = [], words = []) {
  return routes.flatMap((route) => {
    const path = route.path.startsWith('/') ? route.path : `${base}/${route.path}`.replace(/\/$/, '');
    const components = [...above, ...sourcesOf(route)];
    const needed = [...words, ...(route.meta?.words ?? [])];
    const own = route.component && !route.children ? [{ path: path || '/', components, words: needed }] : [];
    return [...own, ...flat(route.children ?? [], path, components, needed)];
  });
}

/** The file that a lazy route loads; a component that is imported at once travels with the entry. */
function sourcesOf({ component }) {
  if (typeof component !== 'function') return [];
  const source = /["']\/(src\/[^"']+\.vue)["']/.exec(component.toString())?.[1];
  if (!source) throw new Error(`a route's component is not () => import('….vue'): ${component}`);
  return [source];
}

function checked(path) {
  if (/^(\/|(\/(:[a-z]\w*|[a-z\d][a-z\d-]*))+)$/i.test(path)) return path;
  throw new Error(`${path}: a page's address has only written-out parts and :parameters`);
}

/** The files of chunks with all that they import, the entry's left out. */
function filesOf(manifest, sources) {
  const seen = new Set();
  const files = new Set();
  const walk = (key, add) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in what Vite built`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of chunk.imports ?? []) walk(next, add);
    if (add) for (const file of [...(chunk.css ?? []), chunk.file]) files.add(`/${file}`);
  };
  for (const key of Object.keys(manifest).filter((name) => manifest[name].isEntry)) walk(key, false);
  for (const source of sources) walk(source, true);
  return [...files];
}

/** Every page of the router as its sources stand: address, components from outside in, words. */
export async function readPages() {
  const { module } = await runnerImport(join(web, 'src/pages/routes.ts'), {
    configFile: false,
    root: web,
    logLevel: 'error',
  });
  return flat(module.routes).map((page) => ({ ...page, path: checked(page.path) }));
}

/** Tells the server which addresses are pages and which files each needs first: `dist/web/routes.json`. */
export function listPages() {
  return {
    name: 'list-pages',
    apply: 'build',
    async closeBundle() {
      const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
      const routes = (await readPages()).map(({ path, components, words }) => ({
        path,
        preload: {
          all: filesOf(manifest, components),
          ...Object.fromEntries(
            LOCALES.map((locale) => [
              locale,
              filesOf(
                manifest,
                ['site', ...words].map((name) => `src/locales/${locale}/${name}.ts`),
              ),
            ]),
          ),
        },
      }));
      writeFileSync(join(dist, 'routes.json'), JSON.stringify(routes, null, 1));
    },
  };
}
