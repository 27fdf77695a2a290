import type { StoredEvent } from './event.js';

const MOST = 2500;
const KEPT_MS = 500;

/**
 * The events that were read last: all who follow the log ask for the same ones within moments, and what has its place in
 * it does not change.
 */
export class LastEvents {
  private from = 0;
  private events: StoredEvent[] = [];
  private readAt = -Infinity;

  /** At most `limit` of those behind a position, without a gap; none where that is not known. */
  after(position: number, limit: number): StoredEvent[] {
    if (position < this.from || performance.now() - this.readAt > KEPT_MS) return [];
    const at = this.events.findIndex(({ seq }) => seq > position);
    return at < 0 ? [] : this.events.slice(at, at + limit);
  }

  /** What the log itself has just told of a position. */
  keep(position: number, read: StoredEvent[]): void {
    if (read.length === 0) return;
    const follows = position === this.events.at(-1)?.seq && this.events.length < MOST;
    this.events = follows ? [...this.events, ...read] : read;
    if (!follows) this.from = position;
    this.readAt = performance.now();
  }
}
