import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../background/background.js';
import type { StoredEvent } from './event.js';
import { EventLog } from './event-log.js';
import { EventSignal } from './event-signal.js';

const BATCH = 500;
const POLL_MS = 200;
type Listener = (events: StoredEvent[]) => Promise<void>;

/** This node's walk along the log, for the people who are connected to it; starts at the head. */
@Injectable()
export class EventFeed implements OnModuleInit {
  /** Everything up to here has been handed to the listeners; null before the first look. */
  position: number | null = null;
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly log: EventLog,
    private readonly background: Background,
    private readonly signal: EventSignal,
  ) {}

  onModuleInit(): void {
    const loop = this.background.loop('node', 'event-feed', POLL_MS, () => this.step());
    this.signal.on('sequenced', () => loop.wake());
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  private async step(): Promise<boolean> {
    this.position ??= await this.log.head();
    const batch = await this.log.after(this.position, BATCH);
    const last = batch.at(-1);
    if (!last) return false;
    for (const listener of this.listeners) await listener(batch);
    this.position = last.seq;
    return batch.length === BATCH;
  }
}
