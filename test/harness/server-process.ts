import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built, type Ended, finished } from './built.js';
import { type TestDatabase, testDatabase } from './database.js';
import { until } from './until.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built product in a process of its own, on data of its own, so that it can be killed without warning. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private said = '';

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    private readonly database: TestDatabase,
  ) {}

  /** Brings `dist` up to date and chooses a free port; nothing runs yet. */
  static async prepare(): Promise<ServerProcess> {
    await built();
    const dataDir = await mkdtemp(join(tmpdir(), 'gongqiao-process-'));
    return new ServerProcess(dataDir, await freePort(), await testDatabase());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** For the process, and for a house in this process that furnishes the same data beforehand. */
  get env(): Record<string, string> {
    return {
      MODE: 'demo',
      DATA_DIR: this.dataDir,
      PORT: String(this.port),
      APP_SECRET: 'killed-without-warning-and-there-again',
      RATE_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      ...this.database.env,
    };
  }

  /** Starts, with a changed environment if one likes, and waits until it can serve. */
  async start(changed: Record<string, string> = {}): Promise<void> {
    this.said = '';
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['dist/bin/main.js'], {
      cwd: root,
      env: { PATH, HOME, ...this.env, ...changed },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`the server ended by itself: ${this.said}`);
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      return answer?.ok ?? false;
    }, 60);
  }

  /** Without warning; answers once the process is gone. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** What it printed since its last start. */
  get output(): string {
    return this.said;
  }

  /** A command of the command line beside it. */
  cli(...words: string[]): Promise<Ended> {
    return this.cliWith({}, ...words);
  }

  /** The same with a changed environment; an empty value takes a variable away. */
  cliWith(changed: Record<string, string>, ...words: string[]): Promise<Ended> {
    return finished(['dist/bin/cli.js', ...words], { ...this.env, ...changed });
  }

  /** A start that is expected to fail, with a changed environment: what it said to the operator. */
  failedStart(changed: Record<string, string>): Promise<Ended> {
    return finished(['dist/bin/main.js'], { ...this.env, ...changed });
  }

  async close(): Promise<void> {
    await this.end('SIGTERM');
    await this.database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
