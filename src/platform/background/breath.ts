import { setImmediate as yieldToLoop } from 'node:timers/promises';

const SLICE_MS = 10;

/** Lets timers and sockets run every few milliseconds of reckoning. */
export class Breath {
  private since = performance.now();

  get due(): boolean {
    return performance.now() - this.since >= SLICE_MS;
  }

  async take(): Promise<void> {
    if (this.due) await this.now();
  }

  async now(): Promise<void> {
    await yieldToLoop();
    this.since = performance.now();
  }
}
