import { Entity } from 'typeorm';
import { Id, Instant, Json, Text } from '../../platform/db/entity-columns.js';
import type { LicenceKind, LicenceScope, LicenceState } from './licence.rules.js';

const orNull = { nullable: true };

@Entity('agency_licences')
export class Licence {
  @Id() id: string;
  @Text('organisation_id') organisationId: string;
  @Text('kind') kind: LicenceKind;
  @Text('number') number: string;
  @Json('scopes') scopes: LicenceScope[];
  @Text('valid_from') validFrom: string;
  @Text('valid_to', orNull) validTo: string | null;
  @Text('document_id', orNull) documentId: string | null;
  @Text('state') state: LicenceState;
  @Text('state_reason', orNull) stateReason: string | null;
  @Text('decided_by', orNull) decidedBy: string | null;
  @Instant('decided_at', orNull) decidedAt: number | null;
  @Instant('entered_at') enteredAt: number;
}
