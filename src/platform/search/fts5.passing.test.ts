import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from '../sqlite/driver.js';
import { inPassing } from './fts5.passing.js';

describe('work on the file in passing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gongqiao-passing-'));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is left for the next time while another writes, and is done then; any other fault is told', () => {
    const [one, other] = [new Driver(join(dir, 'a.db')), new Driver(join(dir, 'a.db'))];
    one.pragma('busy_timeout = 0');
    const work = () => one.prepare('CREATE TABLE IF NOT EXISTS made (n)').run().changes;
    other.exec('BEGIN IMMEDIATE');
    expect(inPassing(work)).toBeUndefined();
    other.exec('ROLLBACK');
    expect(inPassing(work)).toBe(0);
    expect(() => inPassing(() => (undefined as unknown as string).length)).toThrow(TypeError);
    one.close();
    other.close();
  });
});
