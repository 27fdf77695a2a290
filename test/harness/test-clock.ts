import { Clock } from '../../src/platform/clock/clock.js';

/** The real time moved by as much as the test wants. */
export class TestClock extends Clock {
  private shift = 0;

  override now(): number {
    return Date.now() + this.shift;
  }

  forward(ms: number): void {
    this.shift += ms;
  }

  days(count: number): void {
    this.forward(count * 86_400_000);
  }
}
