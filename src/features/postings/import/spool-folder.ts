import { lstat, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'gongqiao-import-';
const DAY = 86_400_000;

/** A new folder among the temporary files that says in its name which process it belongs to. */
export async function spoolFolder(place = tmpdir()): Promise<string> {
  return mkdtemp(join(place, `${PREFIX}${await ownMark()}-`));
}

/**
 * Removes what processes left behind that were killed: those of this machine as soon as they are gone; after a day what
 * cannot be told, for other containers may share the folder.
 */
export async function sweepSpoolFolders(now: number, place = tmpdir()): Promise<void> {
  const names = (await readdir(place)).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const path = join(place, name);
    // Another process may sweep at the same moment, and what it leaves to us is there next time.
    if (await deserted(name, path, now))
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function deserted(name: string, path: string, now: number): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) return false;
  const [, space, pid = '', began] = /^(\d+)-(\d+)-(\d+)-/.exec(name.slice(PREFIX.length)) ?? [];
  if (space === undefined || space !== (await pidSpace())) return found.mtimeMs < now - DAY;
  return (await beginningOf(pid)) !== began;
}

/** Numbers of processes are given anew, and each container counts its own. */
async function ownMark(): Promise<string> {
  const [space, began] = await Promise.all([pidSpace(), beginningOf(String(process.pid))]);
  return space && began ? `${space}-${process.pid}-${began}` : 'unmarked';
}

/** Within which a process has its number; null where the system has no such thing. */
async function pidSpace(): Promise<string | null> {
  const link = await readlink('/proc/self/ns/pid').catch(() => '');
  return /\d+/.exec(link)?.[0] ?? null;
}

/** The system's tick at which a process began; null when it is gone. */
async function beginningOf(pid: string): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Its name, in brackets, may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
