import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { isAway } from '../db/errors.js';
import { Loop } from './loop.js';
import { isNobodysFault } from './try-later.js';

/** `node`: runs wherever people connect; `worker`: reacts to events and the clock. */
export type Place = 'node' | 'worker';

/** Between two tries, at most: of a database that is away everyone waits for what comes after its return. */
const LONGEST_MS = { away: 4000, otherwise: 30_000 };
/** Who waits for the same says so no more often. */
const SAID_AGAIN_MS = 60_000;

/** Everything that runs beside requests, started by the surface it belongs to and stopped before the database closes. */
@Injectable()
export class Background implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Background');
  private readonly loops: { place: Place; loop: Loop }[] = [];
  private readonly started = new Set<Place>();
  private readonly endings: (() => Promise<void>)[] = [];
  private readonly said = new Map<string, { what: string; at: number }>();

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
  private report(name: string, error: unknown): number {
    if (isNobodysFault(error)) this.say(name, (error as Error).message);
    else this.logger.error(`${name}: ${describe(error)}`);
    return isAway(error) ? LONGEST_MS.away : LONGEST_MS.otherwise;
  }

  private say(name: string, what: string): void {
    const [last, at] = [this.said.get(name), performance.now()];
    if (last?.what === what && at - last.at < SAID_AGAIN_MS) return;
    this.said.set(name, { what, at });
    this.logger.warn(`${name} waits: ${what}`);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
