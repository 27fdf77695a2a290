import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../background/background.js';
import { Clock } from '../clock/clock.js';
import type { StoredEvent } from './event.js';
import { EventLog } from './event-log.js';
import { EventSignal } from './event-signal.js';
import { EventTail } from './event-tail.js';

const BATCH = 500;
/** How far back a node looks at its start: those who followed the one before it come back with little missing. */
const BEFORE = 2000;
const POLL_MS = 200;
type Listener = (events: StoredEvent[]) => Promise<void>;

/** This node's walk along the log, for the people who are connected to it; starts at the head. */
@Injectable()
export class EventFeed implements OnModuleInit, BeforeApplicationShutdown {
  /** Everything up to here has been handed to the listeners; null before the first look. */
  position: number | null = null;
  /** The node is about to go: whoever waits for more goes with what he has. */
  ended = false;
  private tail: EventTail | null = null;
  private readonly listeners: Listener[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly log: EventLog,
    private readonly background: Background,
    private readonly signal: EventSignal,
    private readonly clock: Clock,
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
    if (this.position !== null) return this.position;
    const head = await this.log.head();
    // Whoever asked at the same time may have walked on meanwhile: never back.
    return (this.position ??= head);
  }

  /** Events after a position, from memory where this node has just seen them. */
  async after(position: number, limit: number): Promise<StoredEvent[]> {
    return this.tail?.after(position, limit) ?? (await this.log.after(position, limit));
  }

  /** Whether everything between a position and where this node stands is in its memory. */
  remembers(position: number): boolean {
    return position <= (this.position ?? 0) && this.tail !== null && this.tail.after(position, 0) !== null;
  }

  /** Resolves with the next batch that goes by, after `ms`, or when the one who waits has gone. */
  next(ms: number, gone?: AbortSignal): Promise<void> {
    if (gone?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      const { waiting } = this;
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        gone?.removeEventListener('abort', done);
        resolve();
      }
      waiting.add(done);
      gone?.addEventListener('abort', done);
    });
  }

  private async lookBack(head: number): Promise<EventTail> {
    const from = Math.max(await this.log.tail(), head - BEFORE);
    const tail = new EventTail(from, () => this.clock.now());
    for (let position = from; position < head;) {
      const batch = (await this.log.after(position, BATCH)).filter(({ seq }) => seq <= head);
      tail.add(batch);
      position = batch.at(-1)?.seq ?? head;
    }
    return tail;
  }

  private async step(): Promise<boolean> {
    const position = await this.begin();
    this.tail ??= await this.lookBack(position);
    const batch = await this.log.after(position, BATCH);
    const last = batch.at(-1);
    if (!last) return false;
    this.tail.add(batch);
    for (const listener of this.listeners) await listener(batch);
    this.position = last.seq;
    this.waiting.forEach((done) => done());
    return batch.length === BATCH;
  }
}
