import type { StoredEvent } from './event.js';

const MOST = 5000;
const KEPT_MS = 15 * 60_000;

/** The last events of the log as this node has seen them, so that those who come back for a few ask no database. */
export class EventTail {
  private events: StoredEvent[] = [];
  private seenAt: number[] = [];

  constructor(
    /** Everything after this position is here. */
    private reach: number,
    private readonly now: () => number,
  ) {}

  /** The next events of the log, without a gap; what is here already is passed over. */
  add(events: StoredEvent[]): void {
    const at = this.now();
    const last = this.events.at(-1)?.seq ?? this.reach;
    for (const event of events) {
      if (event.seq <= last) continue;
      this.events.push(event);
      this.seenAt.push(at);
    }
    if (this.events.length > 2 * MOST) this.forget(this.events.length - MOST);
  }

  /** At most `limit` events after a position; null when only the log itself can tell. */
  after(position: number, limit: number): StoredEvent[] | null {
    const old = this.seenAt.findIndex((at) => at >= this.now() - KEPT_MS);
    if (old !== 0) this.forget(old < 0 ? this.events.length : old);
    if (position < this.reach) return null;
    const from = position - this.reach;
    return this.events.slice(from, from + limit);
  }

  private forget(count: number): void {
    this.reach = this.events[count - 1]?.seq ?? this.reach;
    this.events = this.events.slice(count);
    this.seenAt = this.seenAt.slice(count);
  }
}
