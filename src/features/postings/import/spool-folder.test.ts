import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spoolFolder, sweepSpoolFolders } from './spool-folder.js';

const harness = (file: string): string =>
  fileURLToPath(new URL(`../../../../test/harness/${file}`, import.meta.url));
let folder: string;
const children: ChildProcess[] = [];

/** The folder of a process that lives. */
async function other(): Promise<{ child: ChildProcess; path: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const execArgv = ['--no-warnings', '--import', harness('ts-process.mjs')];
  const child = fork(harness('spool-process.ts'), { execArgv, env: { PATH, HOME, TMPDIR: folder } });
  children.push(child);
  const [path] = (await once(child, 'message')) as [string];
  return { child, path };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const old = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  utimesSync(path, new Date(), new Date(Date.now() - 25 * 3_600_000));
  return path;
};

describe('what an import leaves among the temporary files', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'spool-test-'));
  });
  afterAll(async () => {
    await Promise.all(children.filter((one) => one.signalCode === null).map(killed));
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes once its process was killed; what living ones hold stays', async () => {
    const [own, living, dead] = [await spoolFolder(folder), await other(), await other()];
    await killed(dead.child);
    await sweepSpoolFolders(Date.now(), folder);
    expect([own, living.path, dead.path].map((path) => existsSync(path))).toEqual([true, true, false]);
    // Its number may have been given to another process since, as to the first one of each container.
    const before = own.replace(/-\d+-[^-]*$/, '-1-xxxxxx');
    mkdirSync(before);
    await sweepSpoolFolders(Date.now(), folder);
    expect([own, before].map((path) => existsSync(path))).toEqual([true, false]);
  }, 30_000);

  it('stays a day where nobody can tell whose it is, and nothing else is touched', async () => {
    const young = join(folder, 'gongqiao-import-1-1-1-aaaaaa');
    mkdirSync(young);
    const others = [old('gongqiao-process-x'), old('gongqiao-imports')];
    symlinkSync(folder, join(folder, 'gongqiao-import-link'));
    const gone = [old('gongqiao-import-1-1-1-bbbbbb'), old('gongqiao-import-oldfsh')];
    await sweepSpoolFolders(Date.now(), folder);
    expect([young, ...others].every((path) => existsSync(path))).toBe(true);
    expect(readdirSync(folder)).toContain('gongqiao-import-link');
    expect(gone.some((path) => existsSync(path))).toBe(false);
  });
});
