// The pages, from web/ to dist/web: `node tools/web/build.mjs`, or `--watch` for `npm run dev`, which builds at every change.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../prepare/root.mjs';
import { compressAll } from './compress.mjs';
import { markBuilt, pagesState } from './state.mjs';

const configFile = join(root, 'web/vite.config.mjs');

async function once() {
  const state = pagesState();
  await build({ configFile, logLevel: 'warn' });
  await compressAll(join(root, 'dist/web/assets'));
  markBuilt(state);
}

/** Old files stay, for a page that is open may still ask for them. */
async function always() {
  const watcher = await build({ configFile, logLevel: 'warn', build: { watch: {}, emptyOutDir: false } });
  watcher.on('event', (event) => {
    if (event.code === 'BUNDLE_END') console.log(`[dev] pages built in ${event.duration} ms`);
    if (event.code === 'ERROR') console.error(`[dev] ${event.error.message}`);
  });
}

await (process.argv.includes('--watch') ? always() : once());
