import type { Worker } from 'node:worker_threads';
import { startThread } from '../background/start-thread.js';
import type { ThreadSetup } from './fts5.worker.js';
import { SearchUnavailable } from './search.port.js';

interface Answer {
  id: number;
  value?: unknown;
  fault?: { message: string; code?: string; name: string };
}

interface Waiting {
  resolve(value: unknown): void;
  reject(fault: Error): void;
}

/** A thread that answers questions in order; when it dies, every open and later question is refused. */
export class Fts5Thread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private dead: string | null = null;

  constructor(setup: ThreadSetup) {
    this.worker = startThread(new URL('./fts5.worker.js', import.meta.url), setup);
    this.worker.on('message', (answer: Answer) => this.settle(answer));
    this.worker.on('error', (fault) => this.die(fault instanceof Error ? fault.message : String(fault)));
    this.worker.on('exit', () => this.die('the search thread has ended'));
    this.worker.unref();
  }

  ask<T>(op: string, ...args: unknown[]): Promise<T> {
    if (this.dead) return Promise.reject(new SearchUnavailable(this.dead));
    const id = ++this.last;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker.ref();
      this.worker.postMessage({ id, op, args });
    });
  }

  async close(): Promise<void> {
    if (!this.dead) await this.ask('close').catch(() => undefined);
    await this.worker.terminate();
  }

  private settle({ id, value, fault }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.worker.unref();
    if (!fault) return waiting?.resolve(value);
    const caller = fault.name === 'RangeError' ? RangeError : Error;
    const down = fault.code?.startsWith('SQLITE_');
    waiting?.reject(
      down ? new SearchUnavailable(`${fault.code} ${fault.message}`) : new caller(fault.message),
    );
  }

  private die(reason: string): void {
    this.dead ??= reason;
    for (const { reject } of this.waiting.values()) reject(new SearchUnavailable(this.dead));
    this.waiting.clear();
  }
}
