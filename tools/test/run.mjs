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
 */
export function run(program, args, { env = {}, show, withinMs = 15 * 60_000 } = {}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', ...(SHOWN[show] ?? ['pipe', 'pipe'])];
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio, detached: true });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const late = setTimeout(() => {
      output += `\nnot finished within ${withinMs / 1000} s, ended\n`;
      endGroup(child, 'SIGKILL');
    }, withinMs);
    const done = (ok, more = '') => {
      clearTimeout(late);
      running.delete(child);
      endGroup(child, 'SIGKILL');
      resolve({ ok, output: output + more });
    };
    child.on('error', (error) => done(false, String(error)));
    child.on('close', (code) => done(code === 0));
  });
}

/** A script of an installed package, under the running Node. */
export const tool = (script, ...args) => run(process.execPath, [`node_modules/${script}`, ...args]);
