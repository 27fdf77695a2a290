import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../../platform/db/entity-columns.js';
import type { MemberRole } from './membership.rules.js';

@Entity('organisation_members')
export class Member {
  @PrimaryColumn({ name: 'organisation_id', type: 'varchar', length: 36 }) organisationId: string;
  @PrimaryColumn({ name: 'user_id', type: 'varchar', length: 36 }) userId: string;
  @Text('role') role: MemberRole;
  @Instant('since') since: number;
}
