import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../refusal.js';
import type { PageRoute } from './page-routes.js';

/** Where `npm run build` puts the pages; the same from `src` (tests) and from `dist`. */
export const WEB = fileURLToPath(new URL('../../../../dist/web/', import.meta.url));

export interface WebBuild {
  template: string;
  routes: PageRoute[];
}

let last: { mark: number; build: WebBuild } | undefined;

/** The built pages, read again when `npm run dev` has built them anew. */
export async function webBuild(): Promise<WebBuild> {
  const { mtimeMs } = await stat(join(WEB, 'routes.json')).catch(() => {
    throw notBuilt();
  });
  if (last?.mark !== mtimeMs) {
    const read = (name: string): Promise<string> => readFile(join(WEB, name), 'utf8');
    const [template, routes] = await Promise.all([read('index.html'), read('routes.json')]);
    last = { mark: mtimeMs, build: { template, routes: JSON.parse(routes) as PageRoute[] } };
  }
  return last.build;
}

function notBuilt(): Refusal {
  const words = { zh: '页面尚未构建，请先运行 npm run build', en: 'The pages are not built: npm run build' };
  return new Refusal('unavailable', 'pages-not-built', words);
}
