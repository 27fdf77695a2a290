import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField, WholeField } from '../http/fields.js';
import { AUDIT_SUBJECTS, type AuditSubjectKind } from './audit-subjects.js';

const LATEST = 8_640_000_000_000;

export class AuditFilter {
  @TextField({ max: 40, optional: true, description: 'Account id, or cli' })
  actor?: string;
  @TextField({ max: 80, optional: true, example: 'account.role-granted' })
  action?: string;
  @ChoiceField(AUDIT_SUBJECTS, { optional: true, example: 'account' })
  subjectKind?: AuditSubjectKind;
  @TextField({ max: 40, optional: true })
  subjectId?: string;
  @WholeField({ min: 0, max: LATEST, optional: true, query: true, description: 'Milliseconds since 1970' })
  from?: number;
  @WholeField({ min: 0, max: LATEST, optional: true, query: true, description: 'Milliseconds since 1970' })
  until?: number;
  @TextField({ max: 200, optional: true, description: 'The `next` of the page before' })
  after?: string;
  @WholeField({ min: 1, max: 100, optional: true, query: true })
  limit?: number;
}

class AuditSubject {
  @ApiProperty({ enum: AUDIT_SUBJECTS }) kind: string;
  @ApiProperty() id: string;
}

export class AuditEntryView {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Milliseconds since 1970' }) at: number;
  @ApiProperty({ type: String, nullable: true }) actor: string | null;
  @ApiProperty() action: string;
  @ApiProperty() subject: AuditSubject;
  @ApiProperty({ type: String, nullable: true }) purpose: string | null;
  @ApiProperty({ type: Object }) details: Record<string, unknown>;
}

export class AuditPage {
  @ApiProperty({ type: [AuditEntryView] }) items: AuditEntryView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
