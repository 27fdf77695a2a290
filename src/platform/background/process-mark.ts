import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

const UNMARKED = 'unmarked';
const MARK = /^([0-9a-f]{8})-(\d+)-(\d+)$/;

/**
 * Goes into the names of what a process leaves behind when it is killed. Numbers of processes are given anew, and each
 * container counts its own: so it says where, which and since when. `unmarked` where the system does not tell.
 */
export function ownMark(): string {
  const [here, began] = [place(), beginningOf(String(process.pid))];
  return here && began ? `${here}-${process.pid}-${began}` : UNMARKED;
}

export function isMark(text: string): boolean {
  return text === UNMARKED || MARK.test(text);
}

/** Whether the process of a mark is gone; null where that cannot be told from here. */
export function isGone(mark: string): boolean | null {
  const [, where, pid = '', began] = MARK.exec(mark) ?? [];
  if (where === undefined || where !== place()) return null;
  const found = beginningOf(pid);
  return found === null && isHidden(pid) ? null : found !== began;
}

/**
 * Within which a process has its number and its beginning: one machine from one start of it to the next, and one
 * container of it. Machines that share a folder may have the same name, and outside containers all have the same space.
 */
function place(): string | null {
  const space = told(() => readlinkSync('/proc/self/ns/pid'));
  const start = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  const parts = space && start && `${hostname()} ${space} ${start}`;
  return parts && createHash('sha256').update(parts).digest('hex').slice(0, 8);
}

/** Some systems show nobody the processes of others (`hidepid`), but say that they are there. */
function isHidden(pid: string): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The system's tick at which a process began; null when it is gone. */
function beginningOf(pid: string): string | null {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '';
  // Its name, in brackets, may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function told(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
