import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './compose.js';
import { answering, type Places, plan, type Planned } from './plan.js';

const READY_WITHIN_MS = 90_000;
const LOOK_MS = 100;
const STOP_WITHIN_MS = 15_000;

/** The newest of what a process printed. */
interface Printed {
  text: string;
}

/** One of the topology's processes; it can be killed and started again. */
export class Part {
  private child: ChildProcess | null = null;
  private printed: Printed = { text: '' };

  constructor(private readonly planned: Planned) {}

  get name(): string {
    return this.planned.name;
  }

  get kind(): Planned['kind'] {
    return this.planned.kind;
  }

  get env(): Record<string, string> {
    return this.planned.env;
  }

  get url(): string {
    return `http://127.0.0.1:${this.planned.port}`;
  }

  /** What it printed since its last start. */
  get said(): string {
    return this.printed.text;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Starts and waits until it says that it is ready. */
  async start(): Promise<void> {
    const { child, printed } = this.spawn(this.planned.args);
    [this.child, this.printed] = [child, printed];
    const end = performance.now() + READY_WITHIN_MS;
    while (!(await this.ready())) {
      if (gone(child) || performance.now() > end) throw new Error(`${this.name} did not start: ${this.said}`);
      await pause(LOOK_MS);
    }
  }

  /** Runs it to its end; throws what it said when it failed. */
  async complete(): Promise<void> {
    await this.completed(this.planned.args);
  }

  /** Runs a command of the command line beside it, on the same installation; answers what it said. */
  command(...words: string[]): Promise<string> {
    return this.completed(['dist/bin/cli.js', ...words]);
  }

  private async completed(args: string[]): Promise<string> {
    const { child, printed } = this.spawn(args);
    await new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode !== 0) throw new Error(`${args.join(' ')} failed: ${printed.text}`);
    return printed.text;
  }

  async ready(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
    return answer?.ok ?? false;
  }

  /** Ends it; answers once it is gone. One that stands still, or does not come to its end, is killed. */
  async end(signal: NodeJS.Signals, withinMs = STOP_WITHIN_MS): Promise<void> {
    const { child } = this;
    if (!child || gone(child)) return;
    const left = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await left;
    clearTimeout(late);
  }

  private spawn(args: string[]): { child: ChildProcess; printed: Printed } {
    const printed: Printed = { text: '' };
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { PATH, HOME, ...this.planned.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (printed.text = (printed.text + chunk.toString()).slice(-20_000)));
    return { child, printed };
  }
}

function gone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The processes of docker-compose.yml on this machine. */
export class Topology {
  private constructor(readonly parts: Part[]) {}

  static async prepare(places: Omit<Places, 'ports'>): Promise<Topology> {
    const ports = new Map<string, number>();
    for (const name of answering()) ports.set(name, await freePort());
    return new Topology(plan({ ...places, ports }).map((planned) => new Part(planned)));
  }

  of(kind: Planned['kind']): Part[] {
    return this.parts.filter((part) => part.kind === kind);
  }

  /** First the migration, then everything else at once, as `depends_on` says. */
  async start(): Promise<void> {
    for (const part of this.of('migrate')) await part.complete();
    await Promise.all([...this.of('node'), ...this.of('worker')].map((part) => part.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.end('SIGTERM')));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
