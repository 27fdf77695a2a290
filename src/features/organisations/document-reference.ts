import type { EntityManager } from 'typeorm';
import { invalid } from '../../platform/http/refusal.js';
import { OrganisationDocument } from './document.entity.js';

/** Refuses the id of a document that this organisation has not uploaded. */
export async function namedDocument(em: EntityManager, organisationId: string, id: string): Promise<void> {
  if (await em.existsBy(OrganisationDocument, { id, organisationId })) return;
  throw invalid({
    field: 'documentId',
    code: 'unknown',
    zh: '请先上传该文件',
    en: 'names no document of this organisation',
  });
}
