import { Injectable } from '@nestjs/common';
import { Background } from './background.js';
import { Leases } from './leases.js';

/** Clockwork: each named task runs in one worker at a time, about every `everyMs`; a task says whether more is left. */
@Injectable()
export class Schedule {
  private readonly tasks = new Map<string, () => Promise<boolean>>();

  constructor(
    private readonly background: Background,
    private readonly leases: Leases,
  ) {}

  every(everyMs: number, name: string, task: () => Promise<boolean>): void {
    this.tasks.set(name, task);
    this.background.loop('worker', name, everyMs, async () => {
      const lease = await this.leases.hold(`task:${name}`);
      return lease ? task() : false;
    });
  }

  /** Runs one task now until nothing is left; for the CLI and for tests that move the clock. */
  async runNow(name: string): Promise<void> {
    const task = this.tasks.get(name);
    if (!task)
      throw new Error(`there is no scheduled task ${name}; known: ${[...this.tasks.keys()].join(', ')}`);
    while (await task());
  }
}
