/** A process full of followers of one node: each is cut again and again and comes back, until it is told to settle. */
import { setTimeout as later } from 'node:timers/promises';
import { LeanClient, type Tally } from './lean-client.js';

export interface CrowdOrders {
  url: string;
  clients: number;
  /** Where everybody begins. */
  after: number;
  cutEveryMs: number;
}

/** Everything that a crowd tells its parent at the end. */
export interface CrowdReport {
  tallies: Tally[];
  /** From a change's own instant to its arrival, milliseconds; of those that were not missed. */
  delays: number[];
  cuts: number;
}

const AT = /"at":(\d+)/;
/** A sample is enough: every so many changes. */
const EVERY = 20;
const CONNECT_TOGETHER = 25;

const orders = JSON.parse(process.argv[2] ?? '{}') as CrowdOrders;
const delays: number[] = [];
let count = 0;
let cuts = 0;
let cutting = true;

function heard(text: string): void {
  if (++count % EVERY === 0) delays.push(Date.now() - Number(AT.exec(text)?.[1] ?? 0));
}

const crowd = Array.from({ length: orders.clients }, () => new LeanClient(orders.url, orders.after, heard));

/** Everyone at his own time of the round, so that the cuts come evenly. */
async function live(client: LeanClient, at: number): Promise<void> {
  await later((orders.cutEveryMs * at) / orders.clients);
  while (cutting) {
    client.cut();
    cuts += 1;
    await client.connect();
    await later(orders.cutEveryMs);
  }
}

async function connectAll(): Promise<void> {
  for (let from = 0; from < crowd.length; from += CONNECT_TOGETHER)
    await Promise.all(crowd.slice(from, from + CONNECT_TOGETHER).map((client) => client.connect()));
}

let lives: Promise<void[]> = Promise.resolve([]);
process.on('message', (word: 'cut' | 'settle' | 'report') => {
  if (word === 'cut') lives = Promise.all(crowd.map(live));
  if (word === 'settle') {
    cutting = false;
    void lives.then(() => process.send?.('settled'));
  }
  if (word === 'report') {
    const report: CrowdReport = { tallies: crowd.map(({ tally }) => tally), delays, cuts };
    process.send?.(report, undefined, undefined, () => process.exit(0));
  }
});
await connectAll();
process.send?.('connected');
