import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A command whose server takes the job and then stands still. */
const COMMAND = `
  import { shownJob } from './src/platform/operator/shown-job.ts';
  const follow = (job, show) => (console.error('followed'), new Promise(() => setInterval(() => show(job), 100)));
  await shownJob({ follow }, { done: 0, total: 10 });
`;

it('lets a command whose server stands still go at the second Ctrl-C', async () => {
  const args = ['--import', './tools/typescript.mjs', '--no-warnings', '--input-type=module', '-e', COMMAND];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    const before = said;
    said += chunk.toString();
    for (const words of ['followed', 'cancelling'])
      if (said.includes(words) && !before.includes(words)) child.kill('SIGINT');
  });
  expect(await ended).toEqual([130, null]);
});
