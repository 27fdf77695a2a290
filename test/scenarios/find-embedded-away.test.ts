import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { find, until } from './find-steps.js';

describe('while the file of the embedded engine cannot be opened', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongqiao-unopened-'));
  const file = join(dataDir, 'search.db');
  let app: TestApp;
  beforeAll(async () => {
    mkdirSync(file);
    app = await startApp({ DATA_DIR: dataDir, MEILI_URL: '', LOG_LEVEL: 'silent' });
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('publishing and lists without words go on, and all is found once it can be, without a restart', async () => {
    await publishPosting(app, { title: '氩弧焊工' });
    expect(await find(app, { occupation: '6-18' })).toMatchObject({ engine: 'database', total: 1 });
    await expect(find(app, { q: '焊工' })).rejects.toThrow('503');
    rmdirSync(file);
    const page = () => find(app, { q: '焊工' }).catch(() => null);
    await until(page, (found) => found?.engine === 'fts5' && found.total === 1, 20_000);
  }, 60_000);
});
