import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readlinkSync } from 'node:fs';
import { link, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { nameTaken } from './not-written.js';

const DAY_MS = 86_400_000;
const PART = /\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.part$/;

/** What a backup is called until it is whole: two under one name do not touch each other. */
export function partOf(path: string): string {
  return `${path}.${here()}-${process.pid}-${randomBytes(4).toString('hex')}.part`;
}

/** Gives the whole file its name, unless somebody else has it by now. */
export async function giveName(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw nameTaken(path);
    return rename(part, path); // some file systems know no second name
  }
  await rm(part);
}

/** Removes what killed backups have left in a folder; what cannot be removed keeps nobody from the next backup. */
export async function sweepParts(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, place, pid] = PART.exec(name) ?? [];
    if (!pid) continue;
    const path = join(folder, name);
    const left = (place === here() && !runs(Number(pid))) || (await untouched(path, now));
    if (left) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Where a process id means the same process: on one machine, and inside one container of it. */
function here(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not Linux: the machine's name tells enough.
  }
  return createHash('sha256').update(`${hostname()} ${space}`).digest('hex').slice(0, 8);
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function untouched(path: string, now: number): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs < now - DAY_MS,
    () => false,
  );
}
