// `npm run build`: dist from nothing, so that no output of a deleted source survives.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { root } = await import('./prepare/root.mjs');
const { ensureInstalled } = await import('./prepare/install.mjs');
const { buildPages } = await import('./prepare/pages.mjs');
const { bringUpToDate } = await import('./prepare/compile.mjs');
const { bundle } = await import('./prepare/bundle.mjs');

ensureInstalled();
rmSync(join(root, 'dist'), { recursive: true, force: true });
try {
  console.log(`dist: ${await bringUpToDate()} files`);
  await bundle();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
buildPages();
