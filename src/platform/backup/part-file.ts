import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isGone, isMark, ownMark } from '../background/process-mark.js';
import { nameTaken, NotWritten } from './not-written.js';

const DAY_MS = 86_400_000;
/** Other programs call half-written files alike: whatever bears no mark of ours is theirs. */
const PART = /\.([^.]+)-[0-9a-f]{8}\.part$/;

/** What a backup is called until it is whole: two under one name do not touch each other. */
export function partOf(path: string): string {
  return `${path}.${ownMark()}-${randomBytes(4).toString('hex')}.part`;
}

/** Gives the whole file its name, unless somebody else has it by now. */
export async function giveName(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw nameTaken(path);
    // Some file systems know no second name.
    return rename(part, path).catch((cause: NodeJS.ErrnoException) => {
      throw new NotWritten(path, cause);
    });
  }
  await rm(part);
}

/** Removes what killed backups have left in a folder; what cannot be removed keeps nobody from the next backup. */
export async function sweepParts(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, mark] = PART.exec(name) ?? [];
    if (mark === undefined || !isMark(mark)) continue;
    const path = join(folder, name);
    if (isGone(mark) || (await untouched(path, now))) await rm(path, { force: true }).catch(() => undefined);
  }
}

function untouched(path: string, now: number): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs < now - DAY_MS,
    () => false,
  );
}
