import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetDeleted, openFile } from './fts5.schema.js';

describe('clearing the journal', () => {
  it('leaves the wait for others as it was, also where it breaks off', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongqiao-journal-'));
    const db = openFile(join(folder, 'search.db'), {});
    db.exec('BEGIN IMMEDIATE');
    expect(() => forgetDeleted(db)).toThrow('locked');
    db.exec('ROLLBACK');
    expect(db.pragma('busy_timeout', { simple: true })).toBe(5000);
    db.close();
    rmSync(folder, { recursive: true });
  });
});
