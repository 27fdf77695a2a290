import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostingImportService } from '../../src/features/postings/import/posting-import.service.js';
import type { ImportOptions } from '../../src/features/postings/import/posting-imports.dto.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { ad, adMap, csv } from '../factories/import-files.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { ObjectStorage } from '../harness/object-storage.js';
import { until } from '../harness/until.js';
import { bringIn, count, send } from './import-steps.js';

describe('a file of postings in a bucket', () => {
  let storage: ObjectStorage;
  let app: TestApp;
  let staff: SignedUp;
  beforeAll(async () => {
    storage = await ObjectStorage.start();
    app = await startApp({ FILES_URL: storage.url });
    staff = await signUp(app, { roles: ['staff'] });
  });
  afterAll(async () => {
    await app.close();
    await storage.close();
  });
  const rows = (name: string) => csv(Array.from({ length: 60 }, (_, at) => ad(`${name}${at}`)));
  const map = adMap('桶');

  it('is brought in from there, and goes when that is done; a preview leaves nothing', async () => {
    const preview = await send(app, staff, rows('p'), { map }, '/imports/preview').expect(200);
    expect((preview.body as { total: number }).total).toBe(60);
    expect(await storage.ids()).toEqual([]);
    const { sum } = await bringIn(app, staff, rows('a'), { map });
    expect(sum).toMatchObject({ rows: 60, taken: 60 });
    await app.task('import-sweep');
    await until(async () => (await storage.ids()).length === 0);
  });

  it('is not taken while the storage is away, and leaves no job', async () => {
    const jobs = await count(app, 'jobs');
    await storage.end();
    const answer = await send(app, staff, rows('b'), { map });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([503, 'files-unavailable']);
    expect([await count(app, 'jobs'), await count(app, 'files')]).toEqual([jobs, 0]);
    await storage.begin();
  });

  it('is refused while it still comes in when the disk of a folder refuses', async () => {
    const folder = await startApp();
    const someone = await signUp(folder, { roles: ['staff'] });
    await writeFile(join(folder.dataDir, 'files'), 'where the folder should be');
    const large = Buffer.concat([rows('d'), Buffer.alloc(20_000_000, '\n')]);
    const answer = await send(folder, someone, large, { map });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([503, 'files-unavailable']);
    await folder.close();
  });

  it('waits for the storage when it goes away before the job is done', async () => {
    const file = await app.nest.get(FileStore).stageStream('c.csv', Readable.from([rows('c')]));
    await storage.end();
    const options = { map } as unknown as ImportOptions;
    const { id } = await app.nest.get(PostingImportService).submit(null, { file, options });
    const job = async () => {
      const sql = 'SELECT state, token, result FROM jobs WHERE id = ?';
      const [row] = await app.db.rows<{ state: string; token: number; result: string | null }>(sql, [id]);
      return row;
    };
    await until(async () => Number((await job())?.token) >= 2, 30);
    expect((await job())?.state).toBe('running');
    await storage.begin();
    await until(async () => (await job())?.state === 'done', 30);
    expect(JSON.parse((await job())?.result ?? '{}')).toMatchObject({ rows: 60, taken: 60 });
  }, 70_000);
});
