import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { Overloaded } from './overloaded.js';

/** Runs all that `work` does in one transaction; rejects when nothing of it was committed. */
type Transaction = (work: () => Promise<void>) => Promise<unknown>;

interface Waiting {
  run(): Promise<unknown>;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** What of a group has run longer than this is committed before the others begin. */
const GROUP_MS = 10;
const GROUP = 32;

/**
 * Runs one unit at a time, in order, and lets timers and sockets run between two of them:
 * SQLite's driver settles in microtasks only and would starve them. Units that wait are committed in groups, for making
 * a commit durable costs more than most units do; none is acknowledged before the commit.
 */
export class UnitQueue {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(
    private readonly limit: number,
    private readonly together: Transaction,
    /** Whether that transaction is still open, asked within it. */
    private readonly stands: () => boolean = () => true,
  ) {}

  get length(): number {
    return this.waiting.length;
  }

  /**
   * Each unit runs in the context of who asked for it, not of who happens to empty the queue: the audit log names actors
   * by it. A unit is a transaction of its own or, within a group's, a savepoint: one that fails undoes itself only.
   */
  run<T>(unit: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= this.limit) return Promise.reject(new Overloaded());
    const here = AsyncLocalStorage.snapshot();
    return new Promise<T>((resolve, reject) => {
      const asked: Waiting = { run: () => here(unit), resolve: resolve as (value: unknown) => void, reject };
      this.waiting.push(asked);
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    for (await yieldToLoop(); this.waiting.length > 0; await yieldToLoop()) {
      const [only] = this.waiting;
      if (this.waiting.length > 1) await this.group();
      else if (only) await this.alone(only);
    }
    this.running = false;
  }

  private async alone(unit: Waiting): Promise<void> {
    this.waiting.shift();
    await unit.run().then(unit.resolve, unit.reject);
  }

  private async group(): Promise<void> {
    const settled: { unit: Waiting; tell: () => void }[] = [];
    const began = performance.now();
    try {
      await this.together(async () => {
        while (settled.length < GROUP && performance.now() - began < GROUP_MS) {
          const unit = this.waiting.shift();
          if (!unit) return;
          const { tell, fault } = await outcome(unit);
          settled.push({ unit, tell });
          // Undone by the database itself, as on a full disk: whoever came now would be committed alone, and told that he was not.
          if (!this.stands()) throw fault ?? new Error('the database has undone the group');
          await yieldToLoop();
        }
      });
      for (const { tell } of settled) tell();
    } catch (reason) {
      for (const { unit } of settled) unit.reject(reason);
      // It was not even begun, and would be tried for ever.
      if (settled.length === 0) this.waiting.shift()?.reject(reason);
    }
  }
}

/** What to tell the one who asked, once it is true. */
async function outcome(unit: Waiting): Promise<{ tell: () => void; fault?: Error }> {
  try {
    const value = await unit.run();
    return { tell: () => unit.resolve(value) };
  } catch (reason) {
    return { tell: () => unit.reject(reason), fault: reason as Error };
  }
}
