import { Entity } from 'typeorm';
import { Flag, Id, Instant, Text } from '../../platform/db/entity-columns.js';

const orNull = { nullable: true };

/** An employer that an agency works for, with its present authorisation; renewed in place, so that postings keep it. */
@Entity('agency_clients')
export class Client {
  @Id() id: string;
  @Text('agency_id') agencyId: string;
  /** Known when the client has an account here. */
  @Text('organisation_id', orNull) organisationId: string | null;
  @Text('name') name: string;
  @Text('credit_code') creditCode: string;
  @Text('valid_from') validFrom: string;
  @Text('valid_to') validTo: string;
  @Text('document_id', orNull) documentId: string | null;
  @Text('withdrawn_on', orNull) withdrawnOn: string | null;
  /** What was last told to the others; what counts is always worked out anew. */
  @Flag('in_force') inForce: boolean;
  @Instant('created_at') createdAt: number;
}
