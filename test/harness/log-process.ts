/**
 * A process of its own that writes events and, when told so, sequences them, on a clock that is wrong by as much as it
 * is told. It tells its parent what was acknowledged and stops itself (SIGSTOP) at the point that it is asked to.
 */
import { setTimeout as later } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Background } from '../../src/platform/background/background.js';
import { type Lease, Leases } from '../../src/platform/background/leases.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { openDb } from '../../src/platform/db/db.module.js';
import { EventLog } from '../../src/platform/events/event-log.js';
import { EventSignal } from '../../src/platform/events/event-signal.js';
import { Sequencer } from '../../src/platform/events/sequencer.js';
import type { Heard, Orders, Point } from './log-processes.js';
import { changeProbes } from './probes.js';

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + orders.clockMs;
const tell = (heard: Heard): Promise<void> =>
  new Promise((resolve) => void process.send?.(heard, undefined, undefined, () => resolve()));

let stopAt: Point | null = null;
async function standStillAt(point: Point): Promise<void> {
  if (stopAt !== point) return;
  stopAt = null;
  await tell({ stopped: point });
  process.kill(process.pid, 'SIGSTOP');
  await tell({ resumed: point });
}

/**
 * The house's leases, with the points where a process can be stopped at the worst moment; or, as a canary, without the
 * fence and without the database's help, which ends a unit that stands still.
 */
class StoppableLeases extends Leases {
  override async fence(em: EntityManager, lease: Lease): Promise<void> {
    await standStillAt('before the fence');
    if (orders.fenced) await super.fence(em, lease);
    else await em.query('SET SESSION idle_transaction_timeout = 0');
    const runner = em.queryRunner;
    if (stopAt !== 'before the positions' || !runner) return;
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    runner.query = (async (...args: unknown[]) => {
      if (String(args[0]).startsWith('UPDATE events SET seq')) await standStillAt('before the positions');
      return query(...args);
    }) as typeof runner.query;
  }
}

const db = await openDb(readConfig({ ...process.env }), { entities: [], migrations: [] });
const signal = new EventSignal();
const background = new Background();
const log = new EventLog(db, new Clock(), signal);
if (orders.sequences) {
  new Sequencer(db, new StoppableLeases(db, background), background, signal).onModuleInit();
  signal.on('sequenced', () => void tell({ sequenced: true }));
  background.start('worker');
}

/** What a unit says whose connection the database gave up while the process stood still: nothing of it was committed. */
const CUT = /ECONNRESET|EPIPE|PROTOCOL_CONNECTION_LOST|closed state/;

async function unit(): Promise<void> {
  const told = await changeProbes(db, log, async () => void (await later(Math.random() * 20)));
  await tell({ acknowledged: told.map(({ key }) => key) });
}

let writing = true;
async function write(): Promise<void> {
  while (writing) {
    await unit().catch((error: Error & { code?: string }) => {
      if (!CUT.test(`${error.code} ${error.message}`)) throw error;
    });
    await later(orders.pauseMs);
  }
}

process.on('message', (message: { stopAt?: Point; end?: 'writing' | 'all' }) => {
  if (message.stopAt) stopAt = message.stopAt;
  if (message.end === 'writing') writing = false;
  if (message.end === 'all') void background.beforeApplicationShutdown().then(() => process.exit(0));
});
await tell({ ready: true });
await Promise.all(Array.from({ length: orders.writers }, write));
await tell({ written: true });
