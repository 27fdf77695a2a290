import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { FileStore } from '../../src/platform/files/file-store.js';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { as, PDF } from './organisation-steps.js';

const code = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { code?: string }).code,
];

describe('documents of an organisation', () => {
  let app: TestApp;
  let org: TestOrganisation;
  let officer: SignedUp;
  beforeAll(async () => {
    app = await startApp();
    org = await foundOrganisation(app, { verified: false });
    officer = await signUp(app, { roles: ['officer'] });
  });
  afterAll(() => app.close());

  const path = () => `/organisations/${org.id}/documents`;
  const upload = (content: Buffer, name = 'a.pdf', query = '?kind=other', field = 'file') =>
    as(app, org.owner).post(`${path()}${query}`).attach(field, content, name);
  const blobs = async () =>
    (await readdir(join(app.dataDir, 'files'), { recursive: true })).filter((name) => name.length > 30);

  it('come back byte for byte as attachments that no browser runs, under a harmless name', async () => {
    const { body } = await upload(PDF, '../../营业"执照.html').expect(201);
    const { id, name, type, bytes } = body as { id: string; name: string; type: string; bytes: number };
    expect([name, type, bytes]).toEqual(['营业执照.pdf', 'application/pdf', PDF.length]);
    const file = await as(app, org.owner).get(`${path()}/${id}`).buffer(true).expect(200);
    expect(file.body).toEqual(PDF);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('营业执照')}.pdf`,
    );
  });

  it('are refused by content, size, field and kind, and leave nothing behind', async () => {
    const before = await blobs();
    expect(code(await upload(Buffer.from('<script>alert(1)</script>'), 'a.pdf'))).toEqual([415, 'file-type']);
    expect(code(await upload(Buffer.from('MZ\u0000\u0001'), 'a.png'))).toEqual([415, 'file-type']);
    expect(code(await upload(Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)])))).toEqual([
      413,
      'file-too-large',
    ]);
    expect(code(await upload(Buffer.alloc(0)))).toEqual([400, 'invalid']);
    expect(code(await upload(PDF, 'a.pdf', '?kind=other', 'elsewhere'))).toEqual([400, 'invalid']);
    expect(code(await upload(PDF, 'a.pdf', '?kind=unknown'))).toEqual([400, 'invalid']);
    expect(code(await as(app, org.owner).post(`${path()}?kind=other`).send({}))).toEqual([
      415,
      'multipart-expected',
    ]);
    const broken = as(app, org.owner)
      .post(`${path()}?kind=other`)
      .set('content-type', 'multipart/form-data; boundary=x');
    expect((await broken.send('--x\r\nContent-Disposition: form-data; name="fi')).status).toBe(400);
    expect(await blobs()).toEqual(before);
  });

  it('are seen by members and, on record, by officers; nobody else learns that they exist', async () => {
    const { id } = (await upload(PDF).expect(201)).body as { id: string };
    const stranger = await foundOrganisation(app, { verified: false });
    await request(app.url).get(`/api/v1${path()}/${id}`).expect(401);
    await as(app, stranger.owner).get(`${path()}/${id}`).expect(404);
    await as(app, stranger.owner).get(`/organisations/${stranger.id}/documents/${id}`).expect(404);
    await as(app, stranger.owner).delete(`/organisations/${stranger.id}/documents/${id}`).expect(404);
    await as(app, officer).get(`${path()}/${id}`).expect(200);
    const looks = await app.db.rows<{ actor: string; details: string }>(
      "SELECT actor, details FROM audit_entries WHERE action = 'organisation.document-seen' AND subject_id = ?",
      [org.id],
    );
    expect(looks).toEqual([{ actor: officer.userId, details: JSON.stringify({ document: id }) }]);
  });

  it('may be taken back before they are handed in, not after, and their bytes go with them', async () => {
    const draft = (await upload(PDF, 'a.pdf', '?kind=business-licence').expect(201)).body as { id: string };
    const kept = (await upload(PDF, 'b.pdf', '?kind=business-licence').expect(201)).body as { id: string };
    const before = (await blobs()).length;
    await as(app, org.owner).delete(`${path()}/${draft.id}`).expect(204);
    await as(app, org.owner).get(`${path()}/${draft.id}`).expect(404);
    await as(app, org.owner).post(`/organisations/${org.id}/submit`).expect(200);
    expect(code(await as(app, org.owner).delete(`${path()}/${kept.id}`))).toEqual([409, 'wrong-state']);
    expect((await blobs()).length).toBe(before - 1);
  });

  it('beyond what one may have are refused and leave nothing behind', async () => {
    const { id, owner } = await foundOrganisation(app, { verified: false });
    const add = () =>
      as(app, { token: owner.token })
        .post(`/organisations/${id}/documents?kind=other`)
        .attach('file', PDF, 'a.pdf');
    for (let at = 0; at < 60; at++) await add().expect(201);
    const before = await blobs();
    expect(code(await add())).toEqual([409, 'too-many-documents']);
    expect((await blobs()).sort()).toEqual(before.sort());
  });

  it('whose row was never written are swept away after an hour, the others stay', async () => {
    const files = app.nest.get(FileStore);
    const before = await blobs();
    const orphan = await files.stage({ name: 'a.pdf', content: PDF });
    await app.task('file-sweep');
    expect(await files.holds(orphan)).toBe(true);
    app.clock.forward(2 * 3_600_000);
    await app.task('file-sweep');
    expect(await files.holds(orphan)).toBe(false);
    expect((await blobs()).sort()).toEqual(before.sort());
  });
});
