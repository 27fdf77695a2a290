import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A command on a terminal whose server takes the job and then stands still. */
const STANDS_STILL = `
  process.stderr.isTTY = true;
  const follow = (job, show) => new Promise(() => show(job) ?? setInterval(() => console.error('waits'), 100));
`;
/** Another, whose server cancels the job once the command has heard two signals. */
const CANCELS = `
  let heard = 0;
  const follow = () => new Promise((ended) => {
    process.on('SIGINT', () => ++heard === 2 && setImmediate(ended, { state: 'cancelled' }));
    setInterval(() => console.error('waits'), 100);
  });
`;
const shown = (follow: string): string => `
  import { shownJob } from './src/platform/operator/shown-job.ts';
  ${follow}
  await shownJob({ follow }, { done: 0, total: 10 });
  console.error('saw its end');
  process.exit();
`;

/** Runs it, sending a signal whenever it says these words; answers how it ended and what it said. */
async function interrupted(follow: string, at: RegExp): Promise<{ ended: unknown[]; said: string }> {
  const args = ['--import', './tools/typescript.mjs', '--no-warnings', '--input-type=module', '-e'];
  const stdio = ['ignore', 'ignore', 'pipe'] as const;
  const child = spawn(process.execPath, [...args, shown(follow)], { cwd: ROOT, stdio: [...stdio] });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (at.test(chunk.toString())) child.kill('SIGINT');
  });
  return { ended: await ended, said };
}

it('lets a command whose server stands still go when Ctrl-C is pressed again, and the terminal break its lines', async () => {
  const { ended, said } = await interrupted(STANDS_STILL, /waits/);
  expect(ended).toEqual([130, null]);
  expect(said).toContain('cancelling');
  expect(said.lastIndexOf('\u001b[?7h')).toBeGreaterThan(said.lastIndexOf('\u001b[?7l'));
});

it('takes for one press what comes at once a second time, as from whoever started the command and heard it, too', async () => {
  const { ended, said } = await interrupted(CANCELS, /^waits\n$|cancelling/);
  expect(ended).toEqual([130, null]);
  expect(said).toContain('saw its end');
});
