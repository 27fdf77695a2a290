import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Consumers } from '../../../platform/events/consumers.js';
import { PostingIndexService } from '../posting-index.service.js';

/**
 * So far an import may be ahead of the index: what somebody publishes meanwhile stands behind it and is found within about
 * a second. A server writes more slowly, one step of some seconds after the other: two of them stand before it.
 */
const AHEAD = { own: 2000, remote: 500 };
const LOOK_MS = 10;
/** More than one step of the slowest index. */
const PATIENCE_MS = 10_000;
/** An engine that stands still stops no import: so long nobody waits for it again. */
const GIVEN_UP_MS = 60_000;

/** Holds an import back while the search index has too much before it. */
@Injectable()
export class ImportPace {
  private givenUpAt = -Infinity;

  constructor(
    private readonly consumers: Consumers,
    private readonly index: PostingIndexService,
  ) {}

  /** Resolves once the index is near enough, is known to be away, or moves no further. */
  async keep(signal: AbortSignal): Promise<void> {
    if (performance.now() - this.givenUpAt < GIVEN_UP_MS) return;
    const ahead = this.index.remote ? AHEAD.remote : AHEAD.own;
    let least = Infinity;
    for (let moved = performance.now(); ;) {
      const lag = await this.consumers.lag('search');
      if (lag <= ahead || this.index.away) return;
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
