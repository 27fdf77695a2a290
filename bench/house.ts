import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuSeconds, end, owned, residentMiB, ROOT } from './processes.js';

const READY_WITHIN_MS = 60_000;
const SEARCH_WITHIN_MS = 600_000;
const LOOK_MS = 20;
const SETTLES_WITHIN_MS = 600_000;
/** Less than this share of a core is no work. */
const IDLE = 0.05;
const REST_MS = 100;
const RESTS = 3;

/** The built product in a process of its own, as production runs it, on data that was built for the bench. */
export class House {
  /** From the start of the process to its first answer. */
  startedMs = 0;
  token = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly env: Record<string, string>,
  ) {}

  /** `nodeOptions` go before the program, for profiles. */
  static async start(env: Record<string, string>, nodeOptions: readonly string[] = []): Promise<House> {
    const port = await freePort();
    const began = performance.now();
    const child = spawn(process.execPath, [...nodeOptions, 'dist/bin/main.js'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', ...env, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const house = new House(owned(child), `http://127.0.0.1:${port}`, env);
    await house.until('/health/ready', READY_WITHIN_MS, () => true);
    house.startedMs = performance.now() - began;
    return house;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  residentMiB(): number {
    return residentMiB(this.pid);
  }

  /** Until the engine answers: what is fresh is built first. */
  async searching(): Promise<this> {
    const answers = ({ engine, rebuilding }: { engine?: string; rebuilding?: boolean }): boolean =>
      engine !== 'database' && rebuilding === false;
    await this.until('/api/v1/postings?limit=1', SEARCH_WITHIN_MS, answers);
    return this;
  }

  /** Until what is done once after a start is done, such as comparing the index with the database. */
  async settled(): Promise<this> {
    const late = performance.now() + SETTLES_WITHIN_MS;
    for (let quiet = 0, before = cpuSeconds(this.pid); quiet < 2;) {
      await pause(1000);
      const used = cpuSeconds(this.pid);
      quiet = used - before < IDLE ? quiet + 1 : 0;
      before = used;
      if (performance.now() > late) throw new Error('the product does not come to rest');
    }
    return this;
  }

  /** Until what was begun is done, such as the index's following an import. */
  async rested(): Promise<void> {
    for (let before = cpuSeconds(this.pid), quiet = 0; quiet < RESTS;) {
      await pause(REST_MS);
      const used = cpuSeconds(this.pid);
      quiet = (used - before) * 1000 < REST_MS / 5 ? quiet + 1 : 0;
      before = used;
    }
  }

  async get<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.url}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async post<T>(path: string, body: object): Promise<T> {
    const headers = { 'content-type': 'application/json', ...this.bearer };
    const answer = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Signs in as an invented person of this role; good for a quarter of an hour. */
  async signIn(role: string): Promise<void> {
    const people =
      await this.get<{ role: string; phone: string; password: string }[]>('/api/v1/demo-accounts');
    const person = people.find((one) => one.role === role);
    if (!person) throw new Error(`nobody is ${role}`);
    const { phone, password } = person;
    this.token = '';
    this.token = (
      await this.post<{ accessToken: string }>('/api/v1/sessions', { phone, password })
    ).accessToken;
  }

  get bearer(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }

  close(): Promise<void> {
    return end(this.child);
  }

  private async until<T>(path: string, withinMs: number, good: (body: T) => boolean): Promise<void> {
    for (const late = performance.now() + withinMs; performance.now() < late; await pause(LOOK_MS)) {
      if (this.child.exitCode !== null)
        throw new Error(`the product ended by itself with ${this.child.exitCode}`);
      const answer = await fetch(`${this.url}${path}`).catch(() => null);
      if (answer?.ok && good((await answer.json()) as T)) return;
    }
    throw new Error(`${path} was not ready in time`);
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
