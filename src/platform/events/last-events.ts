import type { StoredEvent } from './event.js';

/** Twice as many as an import may be ahead of the index: of more the older half goes. */
const MOST = 4000;
const KEPT_MS = 500;

/**
 * The events that were read last: all who follow the log ask for the same ones within moments, and what has its place in
 * it does not change.
 */
export class LastEvents {
  private from = 0;
  /** In the order of their places. */
  private events: StoredEvent[] = [];
  private readAt = -Infinity;

  /** At most `limit` of those behind a position, without a gap; none where that is not known. */
  after(position: number, limit: number): StoredEvent[] {
    if (position < this.from || performance.now() - this.readAt > KEPT_MS) return [];
    const at = this.firstAfter(position);
    return this.events.slice(at, at + limit);
  }

  /** What the log itself has just told of a position. */
  keep(position: number, read: readonly StoredEvent[]): void {
    if (read.length === 0) return;
    if (position !== this.events.at(-1)?.seq) {
      this.events = [];
      this.from = position;
    }
    for (const event of read) this.events.push(event);
    if (this.events.length > MOST) {
      const gone = this.events.splice(0, this.events.length - MOST / 2);
      this.from = gone.at(-1)?.seq ?? this.from;
    }
    this.readAt = performance.now();
  }

  private firstAfter(position: number): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.seq ?? Infinity) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
