import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CrowdOrders, CrowdReport } from './crowd.js';
import { Editor, type Editing } from './editor.js';
import { type Figures, figuresOf } from './figures.js';

export interface Soak extends Editing {
  /** Whose processor time is told. */
  processes: { name: string; url: string }[];
  /** One process of followers for each. */
  nodes: string[];
  clients: number;
  cutEveryMs: number;
  forMs: number;
  /** Positions of every change that followers of `postings` should have heard since one. */
  logged(after: number): Promise<number[]>;
  head(): Promise<number>;
}

const crowd = fileURLToPath(new URL('./crowd.ts', import.meta.url));
const loader = fileURLToPath(new URL('../../test/harness/ts-process.mjs', import.meta.url));
const SETTLED_MS = 3000;

/** Followers on every node, each cut again and again while postings change; what came of it. */
export async function soak(
  wish: Soak,
): Promise<Figures & { cpuSeconds: Record<string, number | undefined> }> {
  const editor = new Editor(wish);
  await editor.prepare();
  const after = await wish.head();
  const each = Math.ceil(wish.clients / wish.nodes.length);
  const orders = wish.nodes.map((url) => ({ url, clients: each, after, cutEveryMs: wish.cutEveryMs }));
  const crowds = orders.map(start);
  try {
    await Promise.all(crowds.map((one) => told(one, 'connected')));
    const spent = await cpuSeconds(wish.processes);
    crowds.forEach((one) => one.send('cut'));
    await editor.run(wish.forMs);
    crowds.forEach((one) => one.send('settle'));
    await Promise.all(crowds.map((one) => told(one, 'settled')));
    await later(SETTLED_MS);
    const now = await cpuSeconds(wish.processes);
    const cpu = now.map((seconds, at) => Math.round((seconds - (spent[at] ?? 0)) * 10) / 10);
    const reports = await Promise.all(crowds.map(reported));
    const figures = figuresOf(reports, await wish.logged(after), editor.made, wish.forMs);
    return {
      ...figures,
      cpuSeconds: Object.fromEntries(wish.processes.map(({ name }, at) => [name, cpu[at]])),
    };
  } finally {
    crowds.forEach((one) => one.kill('SIGKILL'));
  }
}

/** What each process has used of a processor so far, by its own metrics. */
function cpuSeconds(processes: Soak['processes']): Promise<number[]> {
  return Promise.all(
    processes.map(async ({ url }) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1] ?? NaN);
    }),
  );
}

function start(orders: CrowdOrders): ChildProcess {
  const execArgv = ['--no-warnings', '--max-old-space-size=2048', '--import', loader];
  return fork(crowd, [JSON.stringify(orders)], { execArgv, serialization: 'advanced' });
}

async function told(child: ChildProcess, word: string): Promise<void> {
  for (;;) {
    const [said] = (await Promise.race([once(child, 'message'), ended(child)])) as [unknown];
    if (said === word) return;
  }
}

async function reported(child: ChildProcess): Promise<CrowdReport> {
  child.send('report');
  const [report] = (await Promise.race([once(child, 'message'), ended(child)])) as [CrowdReport];
  return report;
}

async function ended(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`a crowd ended by itself with ${code}`);
}
