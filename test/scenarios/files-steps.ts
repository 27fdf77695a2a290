import { FileStore } from '../../src/platform/files/file-store.js';
import type { StoredFile } from '../../src/platform/files/stored-file.entity.js';
import type { TestOrganisation } from '../factories/organisations.js';
import type { TestApp } from '../harness/app.js';
import { as, PDF } from './organisation-steps.js';

/** A document that is unlike any other. */
export function document(bytes = 2000): Buffer {
  return Buffer.concat([PDF, Buffer.from(`% ${Math.random()}\n`.repeat(Math.ceil(bytes / 22)))]);
}

export function upload(app: TestApp, org: TestOrganisation, content: Buffer) {
  const call = as(app, org.owner).post(`/organisations/${org.id}/documents?kind=other`);
  return call.attach('file', content, '执照.pdf');
}

export function download(app: TestApp, org: TestOrganisation, id: string) {
  return as(app, org.owner).get(`/organisations/${org.id}/documents/${id}`).buffer(true);
}

/** Uploads and answers the document's id and its file's. */
export async function uploaded(
  app: TestApp,
  org: TestOrganisation,
  content: Buffer,
): Promise<{ id: string; fileId: string }> {
  const { id } = (await upload(app, org, content).expect(201)).body as { id: string };
  const sql = 'SELECT file_id FROM organisation_documents WHERE id = ?';
  const [row] = await app.db.rows<{ file_id: string }>(sql, [id]);
  return { id, fileId: row?.file_id ?? '' };
}

export async function rowOf(app: TestApp, fileId: string): Promise<StoredFile> {
  const row = await app.nest.get(FileStore).find(fileId);
  if (!row) throw new Error('no such row');
  return row;
}
