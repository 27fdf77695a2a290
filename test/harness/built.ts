import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Longer than any command takes that tests wait for. */
const ENDS_WITHIN_MS = 240_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Brings `dist` up to date with the sources, for tests that run the product itself. */
export async function built(): Promise<void> {
  const from = (file: string): string => `'${pathToFileURL(join(root, 'tools/prepare', file)).href}'`;
  const script = `
    import { bringUpToDate } from ${from('compile.mjs')};
    import { bundle } from ${from('bundle.mjs')};
    await bringUpToDate();
    await bundle();`;
  const { code, said } = await finished(['--input-type=module', '-e', script], {});
  if (code !== 0) throw new Error(`dist could not be built: ${said}`);
}

/** How a program ended, and what it said: all of it, and on stdout alone. */
export interface Ended {
  code: number | null;
  said: string;
  stdout: string;
}

/** Runs Node with these words in the project's folder, to its end. */
export function finished(args: string[], env: Record<string, string>): Promise<Ended> {
  const limits = { timeout: ENDS_WITHIN_MS, killSignal: 'SIGKILL' } as const;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, { cwd: root, env: { PATH, HOME, ...env }, ...limits });
  let [said, stdout] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said, stdout })));
}
