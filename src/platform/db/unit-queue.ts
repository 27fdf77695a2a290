import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { Overloaded } from './overloaded.js';

/**
 * Runs one unit at a time, in order, and lets timers and sockets run between two of them:
 * SQLite's driver settles in microtasks only and would starve them.
 */
export class UnitQueue {
  private readonly waiting: (() => Promise<void>)[] = [];
  private running = false;

  constructor(private readonly limit: number) {}

  get length(): number {
    return this.waiting.length;
  }

  /** Each unit runs in the context of who asked for it, not of who happens to empty the queue: the audit log names actors by it. */
  run<T>(unit: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= this.limit) return Promise.reject(new Overloaded());
    const here = AsyncLocalStorage.snapshot();
    return new Promise<T>((resolve, reject) => {
      this.waiting.push(() => here(unit).then(resolve, reject));
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      await yieldToLoop();
      await next();
    }
    this.running = false;
  }
}
