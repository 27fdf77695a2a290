import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** Resolves when the program has written `ready`, rejects with what it wrote when it ends or takes too long. */
function untilReady(child, ready) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why) => reject(new Error(`${child.spawnfile} ${why}: ${said.slice(-1000)}`));
    const late = setTimeout(() => fail('was not ready in time'), READY_WITHIN_MS);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        if (said.length < 100_000) said += data;
        if (!ready.test(said)) return;
        clearTimeout(late);
        resolve();
      });
    }
  });
}

/** Starts a server that lives no longer than this process; `stop` ends it and removes its folder unless that is kept. */
export async function startServer({ program, args, env, folder, ready, kept = false }) {
  const tidy = () => kept || rmSync(folder, { recursive: true, force: true });
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => {
    child.kill('SIGKILL');
    tidy();
  };
  process.on('exit', kill);
  try {
    await untilReady(child, ready);
  } catch (error) {
    kill();
    throw error;
  }
  return async function stop() {
    const gone = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(late);
    process.off('exit', kill);
    tidy();
  };
}
