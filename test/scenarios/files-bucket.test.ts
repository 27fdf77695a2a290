import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Config } from '../../src/platform/config/config.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { Doctor } from '../../src/platform/operator/doctor.js';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { startApp, type TestApp } from '../harness/app.js';
import { ObjectStorage } from '../harness/object-storage.js';
import { until } from '../harness/until.js';
import { document, download, upload, uploaded } from './files-steps.js';
import { count } from './import-steps.js';
import { as } from './organisation-steps.js';

const HOUR = 3_600_000;

describe('uploaded files in a bucket', () => {
  let storage: ObjectStorage;
  let app: TestApp;
  let org: TestOrganisation;
  beforeAll(async () => {
    storage = await ObjectStorage.start();
    app = await startApp({ FILES_URL: storage.url });
    org = await foundOrganisation(app, { verified: false });
  });
  afterAll(async () => {
    await app.close();
    await storage.close();
  });
  const remove = (id: string) => as(app, org.owner).delete(`/organisations/${org.id}/documents/${id}`);

  it('come back byte for byte with the headers of attachments, and their bytes go when they are taken back', async () => {
    const content = document(3_000_000);
    const { id, fileId } = await uploaded(app, org, content);
    expect(await storage.ids()).toEqual([fileId]);
    const answer = await download(app, org, id).expect(200);
    expect((answer.body as Buffer).equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('执照')}.pdf`,
    });
    await remove(id).expect(204);
    await until(async () => (await storage.ids()).length === 0);
    await download(app, org, id).expect(404);
  });

  (process.env.DB === 'mariadb' ? it : it.skip)(
    'are sent to one node and fetched from another, and taken back on a third',
    async () => {
      const env = { FILES_URL: storage.url, DATABASE_URL: app.nest.get(Config).databaseUrl ?? '' };
      const [other, third] = [await startApp(env), await startApp(env)];
      const content = document();
      const { id, fileId } = await uploaded(app, org, content);
      const answer = await download(other, org, id).expect(200);
      expect([(answer.body as Buffer).equals(content), answer.headers['content-type']]).toEqual([
        true,
        'application/pdf',
      ]);
      await as(third, org.owner).delete(`/organisations/${org.id}/documents/${id}`).expect(204);
      await until(async () => !(await storage.ids()).includes(fileId));
      await download(app, org, id).expect(404);
      await Promise.all([other.close(), third.close()]);
    },
  );

  it('are refused with 503 while the storage is away; nothing is half there, and all works on its return', async () => {
    const content = document();
    const kept = await uploaded(app, org, content);
    const taken = await uploaded(app, org, content);
    const rows = [await count(app, 'files'), await count(app, 'organisation_documents')];
    await storage.end();
    for (const answer of [await upload(app, org, content), await download(app, org, kept.id)]) {
      const { code, retryAfterSeconds } = answer.body as { code: string; retryAfterSeconds: number };
      expect([answer.status, code, retryAfterSeconds]).toEqual([503, 'files-unavailable', 15]);
      expect(answer.headers['retry-after']).toBe('15');
    }
    expect([await count(app, 'files'), await count(app, 'organisation_documents')]).toEqual(rows);
    await remove(taken.id).expect(204);
    expect(await app.nest.get(Doctor).examine()).toMatchObject({ ok: false });
    await storage.begin();
    expect(((await download(app, org, kept.id).expect(200)).body as Buffer).equals(content)).toBe(true);
    await uploaded(app, org, content);
    expect(await storage.ids()).toContain(taken.fileId);
    expect((await app.nest.get(Doctor).examine()).checks).toContainEqual(
      expect.objectContaining({ name: 'files', ok: true }),
    );
  });

  it('are cut off visibly when the storage goes away in the middle', async () => {
    const content = document(9_000_000);
    const { id } = await uploaded(app, org, content);
    const address = `${app.url}/api/v1/organisations/${org.id}/documents/${id}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${org.owner.token}` } });
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(content.length)]);
    await storage.end();
    await expect(answer.arrayBuffer()).rejects.toThrow();
    await storage.begin();
  });

  it('whose bytes are lost answer 410, and the doctor says which', async () => {
    const { id, fileId } = await uploaded(app, org, document());
    await app.nest.get(FileStore).discard({ id: fileId });
    const answer = await download(app, org, id);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([410, 'file-gone']);
    const { checks } = await app.nest.get(Doctor).examine();
    expect(checks.find(({ name }) => name === 'files')).toMatchObject({
      ok: false,
      en: expect.stringContaining(fileId),
    });
  });

  it('stop the start where the bucket refuses us, without telling the secret, but not where it is away', async () => {
    const refused = startApp({ FILES_URL: storage.urlWith({ secret: 'hunter2' }) });
    await expect(refused).rejects.toThrow(/FILES_URL: http:\S+ refuses us: S3 returned 403/);
    await expect(refused).rejects.not.toThrow(/hunter2/);
    await storage.end();
    const lonely = await startApp({ FILES_URL: storage.url });
    await request(lonely.url).get('/api/v1/postings').expect(200);
    await lonely.close();
    await storage.begin();
  });

  it('that no row knows are swept away after an hour, the others stay', async () => {
    const orphan = await app.nest.get(FileStore).stage({ name: 'a.pdf', content: document() });
    await app.task('file-sweep');
    expect(await storage.ids()).toContain(orphan.id);
    app.clock.forward(2 * HOUR);
    await app.task('file-sweep');
    const known = await app.db.rows<{ id: string }>('SELECT id FROM files');
    const lost = 1; // of the test above
    expect((await storage.ids()).length).toBe(known.length - lost);
    expect(known.map(({ id }) => id)).toEqual(expect.arrayContaining(await storage.ids()));
  });
});
