import { type Bundle, bundles } from './change-frames.js';
import type { Change } from './changes.js';

/** Someone who can be sent changes. */
export interface Listener {
  /** Each change as a message of its own, in order. */
  hear(changes: readonly Change[], bundled: () => readonly Bundle[]): void;
}

/** A change with the topics that it is told on. */
export interface Told {
  topics: readonly string[];
  change: Change;
}

interface Group {
  topics: ReadonlySet<string>;
  listeners: Set<Listener>;
}

/** Who listens to what. Those with the same topics hear the same, which is therefore put together once for all of them. */
export class Audience {
  private readonly groups = new Map<string, Group>();
  private readonly places = new Map<Listener, string>();

  /** From now on, and instead of what he listened to before. */
  join(listener: Listener, topics: readonly string[]): void {
    this.leave(listener);
    if (topics.length === 0) return;
    const key = [...topics].sort().join('\n');
    const group = this.groups.get(key) ?? { topics: new Set(topics), listeners: new Set() };
    group.listeners.add(listener);
    this.groups.set(key, group);
    this.places.set(listener, key);
  }

  leave(listener: Listener): void {
    const key = this.places.get(listener);
    if (key === undefined) return;
    const group = this.groups.get(key);
    group?.listeners.delete(listener);
    if (group?.listeners.size === 0) this.groups.delete(key);
    this.places.delete(listener);
  }

  has(listener: Listener): boolean {
    return this.places.has(listener);
  }

  /** Whether anyone listens to one of these topics. */
  listensTo(topics: readonly string[]): boolean {
    for (const group of this.groups.values())
      if (topics.some((topic) => group.topics.has(topic))) return true;
    return false;
  }

  /** Each listener hears each change that one of his topics tells of once, in this order. */
  tell(told: readonly Told[]): void {
    for (const { topics, listeners } of this.groups.values()) {
      const changes = told
        .filter((one) => one.topics.some((topic) => topics.has(topic)))
        .map(({ change }) => change);
      if (changes.length === 0) continue;
      let ready: Bundle[] | undefined;
      const bundled = (): Bundle[] => (ready ??= bundles(changes));
      for (const listener of listeners) listener.hear(changes, bundled);
    }
  }
}
