import type { StoredEvent } from './event.js';

/**
 * Reacts to events after they were committed; re-reads the subjects, so a repeat does no harm. For a `TryLater` nothing is
 * parked: the whole batch comes again.
 */
export interface EventConsumer {
  readonly name: string;
  readonly types: readonly string[];
  /** Much at once is cheaper for it: after a burst of events it lets more gather, and takes so many in one step. */
  readonly gathers?: number;
  handle(events: StoredEvent[]): Promise<void>;
}
