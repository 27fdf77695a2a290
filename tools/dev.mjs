// `npm run dev`: a change under src or web is built and served at once; a file that does not compile leaves the last good one running.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { refuseWrongNode } from './prepare/node-version.mjs';

refuseWrongNode();
const { root } = await import('./prepare/root.mjs');
const { prepare } = await import('./prepare/prepare.mjs');
const { bringUpToDate, changes } = await import('./prepare/compile.mjs');

const LOOK_EVERY_MS = 250;
const STOP_WITHIN_MS = 5000;

function start() {
  const args = ['--enable-source-maps', join(root, 'dist/main.js')];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  child.on('exit', (code) => code && console.error(`[dev] ended with ${code}; waiting for a change`));
  return child;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(late);
}

/** Vite looks at web/ itself; the server reads the pages again when they have changed. */
function watchPages() {
  const args = [join(root, 'tools/web/build.mjs'), '--watch'];
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

// What changes every minute is run module by module.
await prepare({ programs: false });
const pages = watchPages();
let running = start();
let refused; // what failed to compile, so that it is said once and not four times a second
let busy = false;
let ending = false;

/** Looking, not listening: file events do not cross network drives, and the look costs a few milliseconds. */
async function look() {
  const work = changes();
  const mark = JSON.stringify(work.now);
  if (!work.stale || mark === refused) return;
  const began = performance.now();
  try {
    await bringUpToDate(work);
  } catch (error) {
    refused = mark;
    console.error(`[dev] ${error.message}`);
    return;
  }
  await stop(running);
  if (ending) return;
  running = start();
  console.log(
    `[dev] ${[...work.changed, ...work.gone].join(', ')}: restarted after ${Math.round(performance.now() - began)} ms`,
  );
}

setInterval(() => {
  if (busy) return;
  busy = true;
  look()
    .catch((error) => console.error(`[dev] ${error.message}`))
    .finally(() => (busy = false));
}, LOOK_EVERY_MS);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    ending = true;
    await Promise.all([stop(running), stop(pages)]);
    process.exit(0);
  });
}
