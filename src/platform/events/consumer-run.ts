import { type Lease, LeaseLost, type Leases } from '../background/leases.js';
import { isNobodysFault } from '../background/try-later.js';
import type { Db } from '../db/db.js';
import { execute } from '../db/statements.js';
import type { EventConsumer } from './event-consumer.js';
import type { StoredEvent } from './event.js';
import type { EventLog } from './event-log.js';
import type { ParkedEvents } from './parked-events.js';

const BATCH = 200;
/** What was of no concern to a consumer is passed in memory first: a commit for each would double the cost of a change. */
const KEEP_MS = 1000;
/** For each event that came at once, and at most: a single change is followed without delay, a file of them in few steps. */
const GATHER_MS = { each: 10, most: 200 };

/** One consumer on its way through the log: a batch, then the position, fenced by its lease. */
export class ConsumerRun {
  private readonly cursor: string;
  /** How long more may gather before the next step. */
  gatherMs = 0;
  /** How far this process has come in one holding of the lease, and when that was last written down. */
  private passed: { token: number; position: number; keptAt: number; kept: boolean } | null = null;

  constructor(
    readonly consumer: EventConsumer,
    private readonly db: Db,
    private readonly log: EventLog,
    private readonly leases: Leases,
    private readonly parked: ParkedEvents,
  ) {
    this.cursor = `consumer:${consumer.name}`;
  }

  /** Takes one batch; says whether there may be more. */
  async step(): Promise<boolean> {
    const lease = await this.leases.hold(this.cursor);
    if (!lease) return false;
    await this.retryParked();
    const position = await this.from(lease);
    const most = this.consumer.gathers ?? BATCH;
    const batch = await this.log.after(position, most);
    const mine = batch.filter((event) => this.consumer.types.includes(event.type));
    await this.handle(mine);
    if (this.consumer.gathers) this.gatherMs = Math.min(GATHER_MS.most, mine.length * GATHER_MS.each);
    const reached = batch.at(-1)?.seq ?? position;
    return (await this.pass(lease, reached, mine.length > 0)) && batch.length === most;
  }

  private async from(lease: Lease): Promise<number> {
    if (this.passed?.token === lease.token) return this.passed.position;
    const position = await this.position();
    this.passed = { token: lease.token, position, keptAt: performance.now(), kept: true };
    return position;
  }

  /** Written down at once after work was done, else now and then: who begins anew passes it again, which does nothing. */
  private async pass(lease: Lease, position: number, worked: boolean): Promise<boolean> {
    const { passed } = this;
    if (!passed) return false;
    passed.kept &&= passed.position === position;
    passed.position = position;
    if (passed.kept || (!worked && performance.now() - passed.keptAt < KEEP_MS)) return true;
    passed.kept = await this.advance(lease, position);
    passed.keptAt = performance.now();
    if (!passed.kept) this.passed = null;
    return passed.kept;
  }

  private async handle(events: StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    try {
      await this.consumer.handle(events);
    } catch (error) {
      if (isNobodysFault(error)) throw error;
      await this.isolate(events, error);
    }
  }

  /** The batch failed: each event alone, so that only the ones at fault wait. */
  private async isolate(events: StoredEvent[], whole: unknown): Promise<void> {
    const [only] = events;
    if (events.length === 1 && only) return this.parked.failed(this.consumer.name, only.seq, whole);
    for (const event of events) await this.handle([event]);
  }

  private async retryParked(): Promise<void> {
    const due = await this.log.at(await this.parked.due(this.consumer.name));
    for (const event of due) {
      try {
        await this.consumer.handle([event]);
        await this.parked.settled(this.consumer.name, event.seq);
      } catch (error) {
        // Set aside for it, an event would be left for a person in the end.
        if (isNobodysFault(error)) throw error;
        await this.parked.failed(this.consumer.name, event.seq, error);
      }
    }
  }

  private async position(): Promise<number> {
    const rows = await this.db.rows<{ position: number }>('SELECT position FROM cursors WHERE name = ?', [
      this.cursor,
    ]);
    return Number(rows[0]?.position ?? 0);
  }

  private async advance(lease: Lease, position: number): Promise<boolean> {
    try {
      await this.db.tx(async (em) => {
        await this.leases.fence(em, lease);
        const moved = await execute(em, 'UPDATE cursors SET position = ? WHERE name = ?', [
          position,
          this.cursor,
        ]);
        if (!moved)
          await execute(em, 'INSERT INTO cursors (name, position) VALUES (?, ?)', [this.cursor, position]);
      });
      return true;
    } catch (error) {
      if (error instanceof LeaseLost) return false;
      throw error;
    }
  }
}
