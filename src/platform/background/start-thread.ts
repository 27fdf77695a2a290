import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts `x.worker.js` beside its caller as a thread. Built code starts the built file; from TypeScript (tests) a small
 * loader compiles it on the way in.
 */
export function startThread(entry: URL, setup: object, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(entry, { ...options, workerData: setup });
  const loader = new URL('../../../test/harness/ts-thread.mjs', import.meta.url);
  const source = entry.href.replace(/\.js$/, '.ts');
  return new Worker(loader, { ...options, workerData: { ...setup, entry: source } });
}
