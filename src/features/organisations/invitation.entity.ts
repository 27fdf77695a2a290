import { Entity } from 'typeorm';
import { Id, Instant, Text } from '../../platform/db/entity-columns.js';
import type { MemberRole } from './membership.rules.js';

/** Waits for the one whose phone it names; gone once accepted, withdrawn or run out. */
@Entity('organisation_invitations')
export class Invitation {
  @Id() id: string;
  @Text('organisation_id') organisationId: string;
  @Text('role') role: MemberRole;
  /** Sealed. */
  @Text('phone') phone: string;
  @Text('phone_hash') phoneHash: string;
  /** The token itself is only in the message. */
  @Text('token_hash') tokenHash: string;
  @Text('invited_by') invitedBy: string;
  @Instant('created_at') createdAt: number;
  @Instant('expires_at') expiresAt: number;
}
