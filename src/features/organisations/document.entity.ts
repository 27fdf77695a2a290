import { Entity } from 'typeorm';
import { Id, Instant, Text } from '../../platform/db/entity-columns.js';

/** 营业执照, 许可证, 委托书, 其他. */
export const DOCUMENT_KINDS = ['business-licence', 'licence', 'authorisation', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

@Entity('organisation_documents')
export class OrganisationDocument {
  @Id() id: string;
  @Text('organisation_id') organisationId: string;
  @Text('kind') kind: DocumentKind;
  @Text('file_id') fileId: string;
  @Text('added_by') addedBy: string;
  @Instant('added_at') addedAt: number;
}
