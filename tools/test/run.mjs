import { spawn } from 'node:child_process';
import { root } from '../prepare/root.mjs';

const SHOWN = { all: ['inherit', 'inherit'], stderr: ['ignore', 'inherit'] };
const running = new Set();
const endGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // it has ended by itself
  }
};
process.on('exit', () => running.forEach((child) => endGroup(child, 'SIGKILL')));

/**
 * Runs a program in a process group of its own, so that nothing it started outlives it or its deadline.
 * With `show` its output is passed on as it comes (`stderr`: only that), otherwise returned.
 * One whose work is `finished` has a little while to end by itself: what it left open would hold it for ever.
 */
export function run(program, args, { env = {}, show, withinMs = 15 * 60_000, finished } = {}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', ...(SHOWN[show] ?? ['pipe', 'pipe'])];
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio, detached: true });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const end = (why) => {
      if (show) console.error(why);
      output += `\n${why}\n`;
      endGroup(child, 'SIGKILL');
    };
    const late = setTimeout(end, withinMs, `not finished within ${withinMs / 1000} s, ended`);
    const lingers = finished && watchLingering(finished, () => end('finished, but did not end by itself'));
    const done = (ok, more = '') => {
      clearTimeout(late);
      clearInterval(lingers);
      running.delete(child);
      endGroup(child, 'SIGKILL');
      resolve({ ok, output: output + more });
    };
    child.on('error', (error) => done(false, String(error)));
    child.on('close', (code) => done(code === 0));
  });
}

const LINGERS_MS = 20_000;

/** Calls `tooLong` once the work has been finished for a while and nobody has cleared the interval. */
function watchLingering(finished, tooLong) {
  let since = null;
  return setInterval(() => {
    if (!finished()) return;
    since ??= performance.now();
    if (performance.now() - since > LINGERS_MS) tooLong();
  }, 1000);
}

/** Compilers and linters make a great many small things: with room for them less time goes into clearing them away. */
const ROOM = '--max-semi-space-size=64';

/** A script of an installed package, under the running Node. */
export const tool = (script, ...args) => run(process.execPath, [ROOM, `node_modules/${script}`, ...args]);
