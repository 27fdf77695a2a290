import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const MEMORY_DISK = '/dev/shm';
/** What the databases, files and browser profiles of a whole run take, several times over. */
const ENOUGH_BYTES = 6 * 1024 ** 3;

function enough() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DISK);
    return Math.min(bavail * bsize, freemem()) > ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/**
 * Lets everything that asks for a temporary folder have it in memory for this run, where Linux has the room and nobody
 * chose a `TMPDIR`: the databases keep the durability of production, and what they wait for costs nothing. Tests end
 * processes, never the machine, so that what was written is there either way.
 */
export function scratchInMemory() {
  if (process.env.TMPDIR || !enough()) return;
  const folder = mkdtempSync(`${MEMORY_DISK}/gongqiao-`);
  // The database server runs as a user of its own and must be able to pass through.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}
