import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const keep = join(root, 'tools/prepare/keep-compiled.cjs');

/** A start takes two seconds; one that never comes about leaves the next to compile by itself. */
const LONGEST_MS = 60_000;

/** Runs a program on data of its own to its end, which for a server comes when it is there. */
function once(args, dataDir) {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_DIR: dataDir, PORT: '0', APP_SECRET: randomBytes(32).toString('base64') };
  const stdio = ['ignore', 'pipe', 'ignore', 'ipc'];
  const child = spawn(process.execPath, ['--require', keep, ...args], {
    cwd: root,
    env,
    stdio,
    timeout: LONGEST_MS,
  });
  child.stdout.on('data', (said) => said.includes('http://') && child.connected && child.send('end'));
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

/** Starts the programs once, so that what V8 compiles for a start is there at each start that follows. */
export async function compileAhead(bin) {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-compile-'));
  try {
    await once([join(bin, 'main.js')], dataDir);
    await once([join(bin, 'cli.js'), 'doctor'], dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
