import { AskedThread, type ThreadFault } from '../background/asked-thread.js';
import { isCorrupt } from './fts5.corrupt.js';
import type { ThreadSetup } from './fts5.worker.js';
import { SearchUnavailable } from './search.port.js';

/** A thread that answers questions in order; when it dies, every open and later question is refused: another must be started. */
export class Fts5Thread {
  private readonly thread: AskedThread;

  /** `suspects` is told when what it works on is no sound database. */
  constructor(setup: ThreadSetup, suspects: () => void) {
    const entry = new URL('./fts5.worker.js', import.meta.url);
    this.thread = new AskedThread(entry, setup, {
      fault: (fault) => {
        if (isCorrupt(fault.code)) suspects();
        return toError(fault);
      },
      gone: (reason) => new SearchUnavailable(reason),
    });
  }

  get alive(): boolean {
    return this.thread.alive;
  }

  ask<T>(op: string, ...args: unknown[]): Promise<T> {
    return this.thread.ask<T>(op, ...args);
  }

  /** At once: who still waits, or asks meanwhile, is refused. */
  terminate(): Promise<void> {
    return this.thread.terminate();
  }

  async close(): Promise<void> {
    if (this.thread.alive) await this.ask('close').catch(() => undefined);
    await this.terminate();
  }
}

function toError({ name, message, code }: ThreadFault): Error {
  if (code?.startsWith('SQLITE_')) return new SearchUnavailable(`${code} ${message}`);
  return name === 'RangeError' ? new RangeError(message) : new Error(message);
}
