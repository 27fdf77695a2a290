import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;
const started = new Set<ChildProcess>();
process.on('exit', () => started.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** Remembers a process, so that none outlives the bench. */
export function owned(child: ChildProcess): ChildProcess {
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** A TypeScript process of the bench that answers questions one after the other. */
export class Peer {
  private constructor(private readonly child: ChildProcess) {}

  static start(entry: string, env: Record<string, string> = {}): Peer {
    const execArgv = ['--import', './tools/typescript.mjs', '--no-warnings'];
    return new Peer(owned(fork(`bench/${entry}`, { cwd: ROOT, execArgv, env: { ...process.env, ...env } })));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async ask<T>(question: object): Promise<T> {
    const ended = new AbortController();
    const exit = once(this.child, 'exit', { signal: ended.signal }).then(() => {
      throw new Error('a process of the bench has ended by itself');
    });
    exit.catch(() => undefined);
    const answer = once(this.child, 'message', { signal: ended.signal });
    answer.catch(() => undefined);
    this.child.send(question);
    try {
      const [value] = (await Promise.race([answer, exit])) as [T & { fault?: string }];
      if (value?.fault) throw new Error(value.fault);
      return value;
    } finally {
      ended.abort();
    }
  }

  close(): Promise<void> {
    return end(this.child);
  }
}

/** Lets a process of the bench answer its parent. */
export function answering<Q>(answer: (question: Q) => Promise<object>): void {
  process.on('message', (question: Q) => {
    answer(question).then(
      (value) => process.send?.(value),
      (fault: Error) => process.send?.({ fault: fault.stack ?? fault.message }),
    );
  });
}

/** Processor seconds that a process and its threads have used; 0 where the system does not tell. */
export function cpuSeconds(pid: number): number {
  const [user = 0, system = 0] = stat(pid).slice(11, 13).map(Number);
  return (user + system) / TICKS_A_SECOND;
}

/** Resident memory in MiB. */
export function residentMiB(pid: number): number {
  return (Number(stat(pid)[21] ?? 0) * PAGE_BYTES) / 2 ** 20;
}

/** The fields behind the program's name, which may have blanks itself. */
function stat(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
