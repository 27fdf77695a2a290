import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { FileStore, type StagedFile } from '../../platform/files/file-store.js';
import type { StoredFile } from '../../platform/files/stored-file.entity.js';
import type { Upload } from '../../platform/files/upload.js';
import { Refusal } from '../../platform/http/refusal.js';
import { type DocumentKind, OrganisationDocument } from './document.entity.js';
import { type DocumentView, documentView } from './documents.dto.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { noDocument, wrongState } from './organisation-refusals.js';
import { mayRemoveDocument } from './organisation.rules.js';

const MOST_DOCUMENTS = 60;
const LIST = `SELECT d.id, d.kind, d.added_at, f.name, f.type, f.bytes, f.sha256 FROM organisation_documents d
  JOIN files f ON f.id = d.file_id WHERE d.organisation_id = ? ORDER BY d.id`;

/** What an organisation shows to prove what it says; seen by its members and by officers, whose looks are recorded. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
  ) {}

  async add(me: Actor, id: string, kind: DocumentKind, upload: Upload): Promise<DocumentView> {
    await this.access.may(me, id, 'own');
    const staged = await this.files.stage(upload);
    try {
      return await this.db.tx((em) => this.record(em, me, id, kind, staged));
    } catch (error) {
      await this.files.discardAfter(error, staged);
      throw error;
    }
  }

  private async record(
    em: EntityManager,
    me: Actor,
    id: string,
    kind: DocumentKind,
    staged: StagedFile,
  ): Promise<DocumentView> {
    await this.access.hold(em, me, id, 'own');
    if ((await em.countBy(OrganisationDocument, { organisationId: id })) >= MOST_DOCUMENTS) throw tooMany();
    await this.files.record(em, staged, 'organisation', id);
    const added = { organisationId: id, kind, addedBy: me.userId, addedAt: this.clock.now() };
    const document = { ...added, id: uuid(), fileId: staged.id };
    await em.insert(OrganisationDocument, document);
    return documentView({ ...staged, id: document.id, kind, added_at: document.addedAt });
  }

  async list(me: Actor, id: string): Promise<DocumentView[]> {
    await this.access.may(me, id, 'view');
    const rows = await this.db.rows<Parameters<typeof documentView>[0]>(LIST, [id]);
    return rows.map(documentView);
  }

  /** The file of a document; an officer's look is written down before the bytes are sent. */
  async file(me: Actor, id: string, documentId: string): Promise<StoredFile> {
    const role = await this.access.may(me, id, 'view');
    const document = await this.db.read((em) =>
      em.findOneBy(OrganisationDocument, { id: documentId, organisationId: id }),
    );
    const file = document && (await this.files.find(document.fileId));
    if (!file) throw noDocument();
    if (role === null)
      await this.db.tx((em) => this.log.note(em, id, 'document-seen', { document: documentId }));
    return file;
  }

  /** Only before anyone has judged by it; a document that a licence or an authorisation names stays. */
  remove(me: Actor, id: string, documentId: string): Promise<void> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.hold(em, me, id, 'own');
      const document = await em.findOneBy(OrganisationDocument, { id: documentId, organisationId: id });
      if (!document) throw noDocument();
      if (!mayRemoveDocument(organisation.state) || (await this.isNamed(em, documentId)))
        throw submittedAlready();
      await em.delete(OrganisationDocument, { id: documentId });
      await this.files.forget(em, [document.fileId]);
    });
  }

  private async isNamed(em: EntityManager, documentId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM agency_licences WHERE document_id = ?
      UNION ALL SELECT 1 FROM agency_clients WHERE document_id = ?`;
    return (await em.query<unknown[]>(sql, [documentId, documentId])).length > 0;
  }
}

function submittedAlready(): Refusal {
  return wrongState('材料已提交，不能删除', 'What has been handed in stays');
}

function tooMany(): Refusal {
  const words = { zh: `最多上传 ${MOST_DOCUMENTS} 份材料`, en: `At most ${MOST_DOCUMENTS} documents` };
  return new Refusal('conflict', 'too-many-documents', words);
}
