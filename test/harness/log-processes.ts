import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

/** The worst moments to be stopped at: holding the lease in good faith, and with the new positions worked out. */
export type Point = 'before the fence' | 'before the positions';

/** What a process of the log is to do. */
export interface Orders {
  /** How wrong its clock is. */
  clockMs: number;
  writers: number;
  /** Between two units of one writer. */
  pauseMs: number;
  sequences: boolean;
  fenced: boolean;
}

/** What it tells. */
export interface Heard {
  ready?: true;
  acknowledged?: string[];
  sequenced?: true;
  stopped?: Point;
  resumed?: Point;
  written?: true;
}

const entry = fileURLToPath(new URL('./log-process.ts', import.meta.url));
const loader = fileURLToPath(new URL('./ts-process.mjs', import.meta.url));

/** One operating-system process that writes to the log and may sequence it. */
export class LogProcess {
  ready = false;
  written = false;
  /** How many batches it has given their positions. */
  batches = 0;
  stoppedAt: Point | null = null;
  said = '';

  private constructor(
    readonly child: ChildProcess,
    private readonly acknowledged: Set<string>,
  ) {
    child.on('message', (heard: Heard) => this.hear(heard));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** Answers once it writes. What it acknowledges goes into the set. */
  static async start(
    env: Record<string, string>,
    orders: Orders,
    acknowledged: Set<string>,
  ): Promise<LogProcess> {
    const { PATH = '', HOME = '' } = process.env;
    const child = fork(entry, [JSON.stringify(orders)], {
      execArgv: ['--no-warnings', '--import', loader],
      env: { PATH, HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const one = new LogProcess(child, acknowledged);
    await one.until(() => one.ready, 60);
    return one;
  }

  /** Lets it stop itself when it next comes to this point; answers once it stands. */
  async stop(point: Point): Promise<void> {
    this.child.send({ stopAt: point });
    await this.until(() => this.stoppedAt === point);
  }

  async resume(): Promise<void> {
    this.child.kill('SIGCONT');
    await this.until(() => this.stoppedAt === null);
  }

  async endWriting(): Promise<void> {
    this.child.send({ end: 'writing' });
    await this.until(() => this.written, 60);
  }

  async end(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGCONT');
    child.send({ end: 'all' });
    await gone;
  }

  /** Throws what it said when it has ended by itself. */
  check(): void {
    if (this.child.exitCode !== null) throw new Error(`a process of the log ended: ${this.said}`);
  }

  private until(holds: () => boolean, seconds?: number): Promise<void> {
    return until(() => {
      this.check();
      return Promise.resolve(holds());
    }, seconds);
  }

  private hear(heard: Heard): void {
    if (heard.ready) this.ready = true;
    if (heard.written) this.written = true;
    if (heard.sequenced) this.batches += 1;
    if (heard.stopped) this.stoppedAt = heard.stopped;
    if (heard.resumed) this.stoppedAt = null;
    heard.acknowledged?.forEach((key) => this.acknowledged.add(key));
  }
}
