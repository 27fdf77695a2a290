import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

/** The program in a process of its own, with our streams; it gets our signals and we end as it ends. */
function inFreshProcess(file) {
  const args = [file, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Prepares, then becomes the named program of dist/bin: same process, so signals, exit code and streams are its own. */
export async function run(program) {
  const rebuilt = await prepare();
  const file = join(root, 'dist/bin', program);
  if (rebuilt) return inFreshProcess(file);
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}
