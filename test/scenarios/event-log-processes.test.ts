// eslint-disable-next-line house/no-sleep -- a reader that polls rests between two looks, as the house's own does
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/platform/clock/clock.js';
import { EventLog } from '../../src/platform/events/event-log.js';
import { EventSignal } from '../../src/platform/events/event-signal.js';
import { type BareDb, bareDb } from '../harness/bare-db.js';
import { LogProcess, type Orders, type Point } from '../harness/log-processes.js';
import { createProbes, logFaults, readProbes, type ReadProbe } from '../harness/probes.js';
import { until } from '../harness/until.js';

const MINUTE = 60_000;
/** Two that sequence, on clocks eight minutes apart, and two that only write. */
const CLOCKS = [-3 * MINUTE, 5 * MINUTE, 0, 90 * MINUTE];
const MANY = { writers: 6, from: 0 };
/** One that writes alone: what the leader was about to do looks right still when it comes too late. */
const ONE = { writers: 1, from: CLOCKS.length - 1 };
/** A lease, and the patience of the database with a unit whose process stands still, are ten seconds each. */
const TAKEN_OVER_WITHIN = 60;
const NO_MORE_AFTER_MS = 5000;

class Log {
  readonly acknowledged = new Set<string>();
  readonly read: ReadProbe[] = [];
  readonly processes: LogProcess[] = [];
  private readonly log: EventLog;
  private following = true;
  private follower: Promise<void> = Promise.resolve();

  private constructor(private readonly bare: BareDb) {
    this.log = new EventLog(bare.db, new Clock(), new EventSignal());
  }

  static async open(): Promise<Log> {
    const bare = await bareDb();
    await createProbes(bare.db);
    return new Log(bare);
  }

  async start(load: typeof MANY, fenced: boolean): Promise<void> {
    for (const [at, clockMs] of CLOCKS.entries()) {
      const writers = at >= load.from ? load.writers : 0;
      const orders: Orders = { clockMs, writers, pauseMs: 40, sequences: at < 2, fenced };
      this.processes.push(await LogProcess.start(this.bare.env, orders, this.acknowledged));
    }
    this.follower = this.follow();
  }

  /** Stops the one that leads at this point until the other leads, and lets it go on as if nothing had been. */
  async stopLeader(point: Point): Promise<void> {
    const [leader, other] = await this.contenders();
    await leader.stop(point);
    const before = other.batches;
    await this.until(() => other.batches > before + 5, TAKEN_OVER_WITHIN);
    await leader.resume();
    const acknowledged = this.acknowledged.size;
    await this.until(() => this.acknowledged.size > acknowledged + 200);
  }

  /** Ends the writing and reads on until nothing more comes. */
  async settle(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.endWriting()));
    let moved = performance.now();
    let known = this.read.length;
    await until(() => {
      if (this.read.length > known) [moved, known] = [performance.now(), this.read.length];
      return Promise.resolve(performance.now() - moved > NO_MORE_AFTER_MS);
    }, 60);
  }

  async close(): Promise<void> {
    this.following = false;
    await this.follower;
    await Promise.all(this.processes.map((one) => one.end()));
    await this.bare.close();
  }

  /** The one that gives positions now, and the one that would. */
  private async contenders(): Promise<[LogProcess, LogProcess]> {
    const [a, b] = this.processes;
    if (!a || !b) throw new Error('nobody sequences');
    const [begunA, begunB] = [a.batches, b.batches];
    await this.until(() => a.batches !== begunA || b.batches !== begunB);
    return a.batches > begunA ? [a, b] : [b, a];
  }

  private until(holds: () => boolean, seconds = 60): Promise<void> {
    return until(() => {
      this.processes.forEach((one) => one.check());
      return Promise.resolve(holds());
    }, seconds);
  }

  private async follow(): Promise<void> {
    while (this.following) {
      const batch = await readProbes(this.log, this.read.at(-1)?.seq ?? 0);
      this.read.push(...batch);
      if (batch.length === 0) await later(50);
    }
  }
}

const mariadb = process.env.DB === 'mariadb';
/** The embedded database has one process: there is nothing to contend for. */
(mariadb ? describe : describe.skip)('the event log under several processes with clocks set apart', () => {
  let log: Log;
  beforeEach(async () => {
    log = await Log.open();
  }, 60_000);
  afterEach(() => log.close(), 60_000);

  it('loses, doubles and reorders nothing when the leading one is stopped past its lease and goes on', async () => {
    await log.start(MANY, true);
    for (const point of ['before the fence', 'before the positions'] as const) await log.stopLeader(point);
    await log.settle();
    expect(logFaults(log.read, log.acknowledged)).toEqual([]);
    const batches = log.processes.map((one) => one.batches);
    console.log(`${log.read.length} events from ${CLOCKS.length} processes; batches ${batches.join(', ')}`);
  }, 240_000);

  it('nor when what the late one was about to do looks right still', async () => {
    await log.start(ONE, true);
    await log.stopLeader('before the positions');
    await log.settle();
    expect(logFaults(log.read, log.acknowledged)).toEqual([]);
  }, 240_000);

  it('and would be found out if one that has lost its lease were not fenced off', async () => {
    await log.start(ONE, false);
    await log.stopLeader('before the positions');
    await log.settle();
    expect(logFaults(log.read, log.acknowledged)).not.toEqual([]);
  }, 240_000);
});
