import { Injectable } from '@nestjs/common';
import { Background } from '../background/background.js';
import { Leases } from '../background/leases.js';
import { Db } from '../db/db.js';
import { ConsumerRun } from './consumer-run.js';
import type { EventConsumer } from './event-consumer.js';
import { EventLog } from './event-log.js';
import { SEQUENCER_CURSOR } from './event-places.js';
import { EventSignal } from './event-signal.js';
import { eventTypes } from './event-types.js';
import { ParkedEvents } from './parked-events.js';

const POLL_MS = 500;

/** Every consumer of the house, each with its own position in the log. */
@Injectable()
export class Consumers {
  private readonly runs = new Map<string, ConsumerRun>();

  constructor(
    private readonly db: Db,
    private readonly log: EventLog,
    private readonly leases: Leases,
    private readonly parked: ParkedEvents,
    private readonly background: Background,
    private readonly signal: EventSignal,
  ) {}

  /** Answers what to call when that is back which a consumer told to try later for (`TryLater`). */
  register(consumer: EventConsumer): () => void {
    if (this.runs.has(consumer.name)) throw new Error(`two consumers are called ${consumer.name}`);
    const run = new ConsumerRun(consumer, this.db, this.log, this.leases, this.parked);
    this.runs.set(consumer.name, run);
    const name = `consumer:${consumer.name}`;
    const loop = this.background.loop(
      'worker',
      name,
      POLL_MS,
      () => run.step(),
      () => run.gatherMs,
    );
    this.signal.on('sequenced', () => loop.wake());
    return () => loop.tryAgain();
  }

  names(): string[] {
    return [...this.runs.keys()];
  }

  /** Every declared event has the consumers that it names and each consumer's events are declared; throws otherwise. */
  check(): void {
    const faults: string[] = [];
    for (const [type, names] of eventTypes())
      for (const name of names)
        if (!this.runs.get(name)?.consumer.types.includes(type))
          faults.push(`${type} names ${name}, which does not take it`);
    for (const { consumer } of this.runs.values())
      for (const type of consumer.types)
        if (!eventTypes().get(type)?.includes(consumer.name))
          faults.push(`${consumer.name} takes ${type}, which does not name it`);
    if (faults.length) throw new Error(`events and consumers do not fit:\n${faults.join('\n')}`);
  }

  /** How many sequenced events one consumer still has before it, wherever it runs. */
  async lag(name: string): Promise<number> {
    const sql = 'SELECT name, position FROM cursors WHERE name IN (?, ?)';
    const own = `consumer:${name}`;
    const rows = await this.db.rows<{ name: string; position: number }>(sql, [SEQUENCER_CURSOR, own]);
    const at = (cursor: string): number => Number(rows.find((row) => row.name === cursor)?.position ?? 0);
    return Math.max(0, at(SEQUENCER_CURSOR) - at(own));
  }

  /** How many sequenced events each consumer still has before it. */
  async lags(): Promise<{ name: string; lag: number; parked: number }[]> {
    const head = await this.log.head();
    const cursors = await this.db.rows<{ name: string; position: number }>(
      'SELECT name, position FROM cursors',
    );
    const positions = new Map(cursors.map((c) => [c.name, Number(c.position)]));
    const parked = await this.parked.counts();
    return this.names().map((name) => ({
      name,
      lag: Math.max(0, head - (positions.get(`consumer:${name}`) ?? 0)),
      parked: parked.get(name) ?? 0,
    }));
  }
}
