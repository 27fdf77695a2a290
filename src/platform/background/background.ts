import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { isAway } from '../db/errors.js';
import { Loop } from './loop.js';
import { TryLater } from './try-later.js';

/** `node`: runs wherever people connect; `worker`: reacts to events and the clock. */
export type Place = 'node' | 'worker';

/** Everything that runs beside requests, started by the surface it belongs to and stopped before the database closes. */
@Injectable()
export class Background implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Background');
  private readonly loops: { place: Place; loop: Loop }[] = [];
  private readonly started = new Set<Place>();
  private readonly endings: (() => Promise<void>)[] = [];

  loop(
    place: Place,
    name: string,
    idleMs: number,
    step: () => Promise<boolean>,
    gatherMs?: () => number,
  ): Loop {
    const loop = new Loop(name, step, idleMs, (failed, error) => this.report(failed, error), gatherMs);
    this.loops.push({ place, loop });
    if (this.started.has(place)) loop.start();
    return loop;
  }

  start(...places: Place[]): void {
    places.forEach((place) => this.started.add(place));
    this.loops.filter((l) => places.includes(l.place)).forEach((l) => l.loop.start());
  }

  runs(place: Place): boolean {
    return this.started.has(place);
  }

  /** Runs once everything here stands still and the database is still open. */
  atEnd(work: () => Promise<void>): void {
    this.endings.push(work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((l) => l.loop.stop()));
    await Promise.all(this.endings.map((work) => work()));
  }

  /** What is away is one line: where it was missed tells nobody anything. */
  private report(name: string, error: unknown): void {
    if (error instanceof TryLater || isAway(error))
      this.logger.warn(`${name} waits: ${(error as Error).message}`);
    else this.logger.error(`${name}: ${describe(error)}`);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
