import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGone, ownMark } from '../../../platform/background/process-mark.js';

const PREFIX = 'gongqiao-import-';
const DAY = 86_400_000;

/** A new folder among the temporary files that says in its name which process it belongs to. */
export async function spoolFolder(place = tmpdir()): Promise<string> {
  return mkdtemp(join(place, `${PREFIX}${ownMark()}-`));
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
  const mark = name.slice(PREFIX.length).replace(/-[^-]*$/, '');
  return isGone(mark) ?? found.mtimeMs < now - DAY;
}
