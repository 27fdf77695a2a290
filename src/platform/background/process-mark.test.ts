import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { isGone, isMark, ownMark } from './process-mark.js';

const here = ownMark().split('-')[0] ?? '';

describe('the mark of a process', () => {
  if (process.platform !== 'linux') return it.skip('is told by Linux', () => undefined);

  it('says that it lives, and that it is gone once its number is free or was given anew', () => {
    const free = spawnSync(process.execPath, ['-e', '']).pid;
    expect(isGone(ownMark())).toBe(false);
    expect(isGone(`${here}-${free}-1`)).toBe(true);
    expect(isGone(`${here}-${process.pid}-1`)).toBe(true);
  });

  it('says nothing of one that began elsewhere, or before this machine was last started', () => {
    // Two machines of one name: the space of numbers is called the same on all.
    const withoutStart = createHash('sha256')
      .update(`${hostname()} ${readlinkSync('/proc/self/ns/pid')}`)
      .digest('hex')
      .slice(0, 8);
    expect(isGone(ownMark().replace(here, '00000000'))).toBeNull();
    expect(here).not.toBe(withoutStart);
    expect([ownMark(), 'unmarked', 'film.2020', '2020'].map(isMark)).toEqual([true, true, false, false]);
  });
});
