import type { Worker, WorkerOptions } from 'node:worker_threads';
import { startThread } from './start-thread.js';

/** What an operation of a thread threw, as far as it can be handed over. */
export interface ThreadFault {
  name: string;
  message: string;
  code?: string;
  zh?: string;
  en?: string;
}

/** One question to a thread; the answer carries the same number. */
export interface ThreadRequest {
  id: number;
  op: string;
  args: unknown[];
}

export interface ThreadAnswer {
  id: number;
  value?: unknown;
  fault?: ThreadFault;
}

/** How the one who asks is told that something went wrong. */
interface Telling {
  /** An operation threw. */
  fault(fault: ThreadFault): Error;
  /** The thread is no more; said to every open and later question. */
  gone(reason: string): Error;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(fault: Error): void;
}

/** A thread that answers questions by its operations ({@link answerAsks}); it keeps no process alive that asks nothing. */
export class AskedThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private dead: string | null = null;

  constructor(
    entry: URL,
    setup: object,
    private readonly telling: Telling,
    options: WorkerOptions = {},
  ) {
    this.worker = startThread(entry, setup, options);
    this.worker.on('message', (answer: ThreadAnswer) => this.settle(answer));
    this.worker.on('error', (fault) => this.die(fault instanceof Error ? fault.message : String(fault)));
    this.worker.on('exit', () => this.die('the thread has ended'));
    this.worker.unref();
  }

  /** Whether it still answers. */
  get alive(): boolean {
    return this.dead === null;
  }

  ask<T>(op: string, ...args: unknown[]): Promise<T> {
    if (this.dead !== null) return Promise.reject(this.telling.gone(this.dead));
    const id = ++this.last;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker.ref();
      this.worker.postMessage({ id, op, args } satisfies ThreadRequest);
    });
  }

  /** Ends the thread at once; what was asked and not answered is refused. */
  async terminate(): Promise<void> {
    await this.worker.terminate();
  }

  private settle({ id, value, fault }: ThreadAnswer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.worker.unref();
    if (fault) waiting?.reject(this.telling.fault(fault));
    else waiting?.resolve(value);
  }

  private die(reason: string): void {
    this.dead ??= reason;
    for (const { reject } of this.waiting.values()) reject(this.telling.gone(this.dead));
    this.waiting.clear();
  }
}
