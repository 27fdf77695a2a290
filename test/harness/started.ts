import { type ChildProcess, spawn } from 'node:child_process';

export interface Started {
  process: ChildProcess;
  /** What it has printed up to now. */
  said(): string;
  code: Promise<number | null>;
}

/** Begins a command of the command line, to be looked at or disturbed while it works. */
export function started(env: Record<string, string>, ...words: string[]): Started {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/bin/cli.js', ...words], { env: { PATH, HOME, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { process: child, said: () => said, code };
}
