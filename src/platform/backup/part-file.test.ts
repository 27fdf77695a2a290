import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { giveName, partOf, sweepParts } from './part-file.js';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 30);

describe('the half-written file of a backup', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongqiao-parts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** As `pid` left it, last written so long before now. */
  const part = (pid: number, elsewhere = false, ageMs = 0): string => {
    const own = partOf(join(folder, 'k.zip')).replace(`-${process.pid}-`, `-${pid}-`);
    const path = elsewhere ? own.replace(/zip\.[0-9a-f]{8}-/, 'zip.00000000-') : own;
    writeFileSync(path, 'a part');
    utimesSync(path, new Date(NOW - ageMs), new Date(NOW - ageMs));
    return path;
  };

  it('is swept once its process is gone, or when nobody has written it for a day', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const left = [part(gone), part(process.pid, false, DAY_MS + 1000), part(gone, true, DAY_MS + 1000)];
    const kept = [part(process.pid), part(gone, true)];
    const others = ['k.zip.part', 'k.zip', 'notes.txt'].map((name) => join(folder, name));
    for (const path of others) writeFileSync(path, '');
    await sweepParts(folder, NOW);
    expect(left.map(existsSync)).toEqual([false, false, false]);
    expect([...kept, ...others].map(existsSync)).toEqual([true, true, true, true, true]);
  });

  it('of other programs stays, however alike it is called and however old', async () => {
    const theirs = ['film.2020-12345678.part', 'k.zip.other-1-12345678.part'].map((name) =>
      join(folder, name),
    );
    for (const path of theirs) {
      writeFileSync(path, '');
      utimesSync(path, new Date(NOW - 2 * DAY_MS), new Date(NOW - 2 * DAY_MS));
    }
    await sweepParts(folder, NOW);
    expect(theirs.map(existsSync)).toEqual([true, true]);
  });

  it('that somebody has removed meanwhile leaves words and no backup', async () => {
    const removed = part(process.pid);
    await rm(removed);
    await expect(giveName(removed, join(folder, 'k.zip'))).rejects.toThrow(/cannot write the backup into/);
  });

  it('takes no name that somebody else has by then', async () => {
    const path = join(folder, 'k.zip');
    const [first, second] = [part(process.pid), part(process.pid)];
    await giveName(first, path);
    writeFileSync(second, 'another');
    await expect(giveName(second, path)).rejects.toThrow(/k\.zip exists already/);
    expect([readFileSync(path, 'utf8'), existsSync(first)]).toEqual(['a part', false]);
  });
});
