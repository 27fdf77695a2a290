// `npm run web:shots -- [WORD …] [--size phone,desk] [--theme light|dark] [--locale zh|en] [--text normal|large] [--folder var/shots]`:
// a picture of every page as its visitor sees it, on invented data; WORD chooses pages by their address.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { root } = await import('./prepare/root.mjs');
const { startSite } = await import('./looks/site.mjs');
const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: 'phone,desk' },
    theme: { type: 'string', default: 'light' },
    locale: { type: 'string', default: 'zh' },
    text: { type: 'string', default: 'normal' },
    folder: { type: 'string', default: join(root, 'var/shots') },
  },
});
const sizes = values.size.split(',');
const look = [values.locale, values.theme, values.text].join('.');
if (!/^((phone|desk),?)+ (zh|en)\.(light|dark)\.(normal|large)$/.test(`${sizes} ${look}`)) {
  throw new Error('--size phone,desk --locale zh|en --theme light|dark --text normal|large');
}

const { site, stop } = await startSite();
try {
  await import('../test/harness/ts-process.mjs');
  const { takeShots } = await import('./looks/shots.ts');
  const shots = await takeShots({ site, folder: values.folder, sizes, look, words });
  console.log(`${shots.length} pictures; look at ${join(values.folder, `${look}.html`)}`);
} finally {
  await stop();
}
