import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Consumers } from '../../../platform/events/consumers.js';

/** So far an import may be ahead of the index: what somebody publishes meanwhile stands behind it and is found within a second. */
const AHEAD = 2000;
const LOOK_MS = 10;
const PATIENCE_MS = 1000;
/** An engine that is away stops no import: so long nobody waits for it again. */
const GIVEN_UP_MS = 10_000;

/** Holds an import back while the search index has too much before it. */
@Injectable()
export class ImportPace {
  private givenUpAt = -Infinity;

  constructor(private readonly consumers: Consumers) {}

  /** Resolves once the index is near enough, or moves no further. */
  async keep(signal: AbortSignal): Promise<void> {
    if (performance.now() - this.givenUpAt < GIVEN_UP_MS) return;
    let least = Infinity;
    for (let moved = performance.now(); ;) {
      const lag = await this.consumers.lag('search');
      if (lag <= AHEAD) return;
      if (lag < least) {
        least = lag;
        moved = performance.now();
      } else if (performance.now() - moved > PATIENCE_MS) {
        this.givenUpAt = performance.now();
        return;
      }
      await pause(LOOK_MS, undefined, { signal });
    }
  }
}
