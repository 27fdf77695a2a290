import { withoutUnit } from '../db/unit.js';

/** Is told what a step failed for; answers how long the pauses between further tries may grow, in milliseconds. */
export type Failed = (name: string, error: unknown) => number;

/**
 * Repeats one step: at once while the step says that there is more, otherwise after `idleMs` or when woken, but then
 * not before `gatherMs` have gone by since the last. A failing step is reported and tried again after a pause that
 * grows.
 */
export class Loop {
  private stopping = false;
  private woken = false;
  private failures = 0;
  private longestMs = 0;
  private rest?: { timer: NodeJS.Timeout; resolve: () => void };
  private endedAt = 0;
  private running?: Promise<void>;

  constructor(
    readonly name: string,
    private readonly step: () => Promise<boolean>,
    private readonly idleMs: number,
    private readonly onError: Failed,
    private readonly gatherMs: () => number = () => 0,
  ) {}

  start(): void {
    this.running ??= withoutUnit(() => this.run());
  }

  wake(): void {
    if (this.woken) return;
    this.woken = true;
    if (this.failures > 0 || !this.rest) return;
    const ms = this.gathering();
    if (ms <= 0) return this.endRest();
    clearTimeout(this.rest.timer);
    this.rest.timer = setTimeout(() => this.endRest(), ms);
  }

  /** What a step failed for is mended: it is tried again without the rest of its pause. */
  tryAgain(): void {
    if (this.failures > 0) this.endRest();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.endRest();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const more = await this.attempt();
      this.endedAt = performance.now();
      if (!this.stopping && !more) await this.pause();
    }
  }

  private async attempt(): Promise<boolean> {
    try {
      const more = await this.step();
      this.failures = 0;
      return more;
    } catch (error) {
      this.failures += 1;
      this.woken = false;
      if (!this.stopping) this.longestMs = this.onError(this.name, error);
      return false;
    }
  }

  private gathering(): number {
    return this.endedAt + this.gatherMs() - performance.now();
  }

  private pause(): Promise<void> {
    const idle = this.woken ? this.gathering() : this.idleMs;
    if (this.woken && idle <= 0) return Promise.resolve();
    const ms = this.failures ? Math.min(this.longestMs, 250 * 2 ** Math.min(this.failures, 7)) : idle;
    return new Promise((resolve) => {
      this.rest = { timer: setTimeout(() => this.endRest(), ms), resolve };
    });
  }

  private endRest(): void {
    if (!this.rest) return;
    clearTimeout(this.rest.timer);
    const { resolve } = this.rest;
    this.rest = undefined;
    resolve();
  }
}
