import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField } from '../../platform/http/fields.js';
import { DOCUMENT_KINDS, type DocumentKind } from './document.entity.js';

export class DocumentKindQuery {
  @ChoiceField(DOCUMENT_KINDS)
  kind: DocumentKind;
}

export class DocumentView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  @ApiProperty() name: string;
  @ApiProperty() type: string;
  @ApiProperty() bytes: number;
  @ApiProperty() sha256: string;
  @ApiProperty({ description: 'Milliseconds since 1970' }) addedAt: number;
}

export class DocumentList {
  @ApiProperty({ type: [DocumentView] }) items: DocumentView[];
}

interface Row extends Omit<DocumentView, 'addedAt'> {
  added_at: number;
}

export function documentView({ id, kind, name, type, bytes, sha256, added_at }: Row): DocumentView {
  return { id, kind, name, type, bytes: Number(bytes), sha256, addedAt: Number(added_at) };
}
