import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

const MARK = /^([0-9a-f]{8})-(\d+)-(\d+)$/;

/**
 * Goes into the names of what a process leaves behind when it is killed. Numbers of processes are given anew, and each
 * container counts its own: so it says where, which and since when. `unmarked` where the system does not tell.
 */
export function ownMark(): string {
  const [here, began] = [place(), beginningOf(String(process.pid))];
  return here && began ? `${here}-${process.pid}-${began}` : 'unmarked';
}

/** Whether the process of a mark is gone; null where that cannot be told from here. */
export function isGone(mark: string): boolean | null {
  const [, where, pid = '', began] = MARK.exec(mark) ?? [];
  return where === undefined || where !== place() ? null : beginningOf(pid) !== began;
}

/** Within which a process has its number: one machine, and one container of it. */
function place(): string | null {
  const space = told(() => readlinkSync('/proc/self/ns/pid'));
  return space && createHash('sha256').update(`${hostname()} ${space}`).digest('hex').slice(0, 8);
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
