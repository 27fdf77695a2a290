import { Entity } from 'typeorm';
import { Flag, Id, Instant, LongText, Text, Whole } from '../../platform/db/entity-columns.js';
import type { OrganisationKind, OrganisationSize, OrganisationState } from './organisation.rules.js';

const orNull = { nullable: true };

@Entity('organisations')
export class Organisation {
  @Id() id: string;
  @Text('kind') kind: OrganisationKind;
  @Text('name') name: string;
  /** As it states it itself. */
  @Text('credit_code') creditCode: string;
  /** The code that it was verified with, which no other can be verified with meanwhile; null: none. */
  @Text('held_code', orNull) heldCode: string | null;
  /** Down to the street. */
  @Text('region') region: string;
  @Text('address') address: string;
  @Text('industry') industry: string;
  @Text('size') size: OrganisationSize;
  @LongText('intro') intro: string;
  /** Sealed: a person's name. */
  @Text('contact_name') contactName: string;
  /** Sealed: a person's number. */
  @Text('contact_phone') contactPhone: string;
  @Text('state') state: OrganisationState;
  @Text('refusal_reason', orNull) refusalReason: string | null;
  /** Since when it waits for an officer; null: it does not. */
  @Instant('submitted_at', orNull) submittedAt: number | null;
  @Text('verified_on', orNull) verifiedOn: string | null;
  @Text('verified_until', orNull) verifiedUntil: string | null;
  @Text('abnormal_since', orNull) abnormalSince: string | null;
  @Text('abnormal_reason', orNull) abnormalReason: string | null;
  /** The standing that was last told to the others; what counts is always worked out anew. */
  @Flag('may_publish') mayPublish: boolean;
  @Flag('may_dispatch') mayDispatch: boolean;
  /** The next day on which time alone may change the standing. */
  @Text('standing_due', orNull) standingDue: string | null;
  /** Rises with every edit of the profile: the ETag. */
  @Whole('version') version: number;
  /** Rises with every event. */
  @Whole('event_version') eventVersion: number;
  @Instant('created_at') createdAt: number;
}
