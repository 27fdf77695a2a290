import { ApiProperty } from '@nestjs/swagger';
import { MEMBER_ROLES, type MemberRole } from './membership.rules.js';
import { ORGANISATION_KINDS, ORGANISATION_STATES } from './organisation.rules.js';
import type { OrganisationKind, OrganisationState } from './organisation.rules.js';

export class MyOrganisation {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind: OrganisationKind;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ORGANISATION_STATES }) state: OrganisationState;
  @ApiProperty() mayPublish: boolean;
  @ApiProperty({ enum: MEMBER_ROLES }) role: MemberRole;
}

export class MyOrganisations {
  @ApiProperty({ type: [MyOrganisation] }) items: MyOrganisation[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
