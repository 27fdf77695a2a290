import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../background/background.js';
import type { StoredEvent } from './event.js';
import { EventLog } from './event-log.js';
import { EventSignal } from './event-signal.js';

const BATCH = 500;
const POLL_MS = 200;
type Listener = (events: StoredEvent[]) => Promise<void>;

/** This node's walk along the log, for the people who are connected to it; starts at the head. */
@Injectable()
export class EventFeed implements OnModuleInit, BeforeApplicationShutdown {
  /** Everything up to here has been handed to the listeners; null before the first look. */
  position: number | null = null;
  /** The node is about to go: whoever waits for more goes with what he has. */
  ended = false;
  private readonly listeners: Listener[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly log: EventLog,
    private readonly background: Background,
    private readonly signal: EventSignal,
  ) {}

  onModuleInit(): void {
    const loop = this.background.loop('node', 'event-feed', POLL_MS, () => this.step());
    this.signal.on('sequenced', () => loop.wake());
  }

  beforeApplicationShutdown(): void {
    this.ended = true;
    this.waiting.forEach((done) => done());
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Where the walk begins; reads the head at the first call. */
  async begin(): Promise<number> {
    this.position ??= await this.log.head();
    return this.position;
  }

  /** Resolves with the next batch that goes by, or after `ms`. */
  next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      const { waiting } = this;
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
    });
  }

  private async step(): Promise<boolean> {
    const batch = await this.log.after(await this.begin(), BATCH);
    const last = batch.at(-1);
    if (!last) return false;
    for (const listener of this.listeners) await listener(batch);
    this.position = last.seq;
    this.waiting.forEach((done) => done());
    return batch.length === BATCH;
  }
}
