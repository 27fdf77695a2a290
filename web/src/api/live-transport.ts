import type { Schemas } from './client';

export type Change = Schemas['Change'];

/** What a way to the event log tells, and what it must know. */
export interface LiveEvents {
  /** Where to go on from; undefined before the first connection. */
  position: () => number | undefined;
  change: (change: Change) => void;
  /** Subscribed: the log stood at `head`. */
  ready: (head: number) => void;
  /** The log no longer reaches to our position. */
  resync: (head: number) => void;
  lost: () => void;
}

export interface LiveTransport {
  /** These topics from now on. */
  follow: (topics: string[]) => void;
  /** The reader has signed in or out. */
  renew: () => void;
  close: () => void;
}
