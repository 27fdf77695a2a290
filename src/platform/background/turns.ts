import { setImmediate as yieldToLoop } from 'node:timers/promises';

/**
 * Lets those who work through many rows go on one by one, each in a turn of the event loop of its own: the embedded
 * database answers without ever letting go, so that a few of them together would keep timers and sockets waiting.
 */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Resolves at the beginning of a turn that nobody else was given. */
  next(): Promise<void> {
    this.last = this.last.then(() => yieldToLoop());
    return this.last;
  }
}
