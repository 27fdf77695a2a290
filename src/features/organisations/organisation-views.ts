import { ApiProperty } from '@nestjs/swagger';
import type { PersonalData } from '../../platform/access/personal-data.js';
import { MEMBER_ROLES, type MemberRole } from './membership.rules.js';
import type { Organisation } from './organisation.entity.js';
import { ORGANISATION_STATES, type OrganisationState } from './organisation.rules.js';
import { PublicOrganisationView } from './organisations.dto.js';

/** What members and officers see. */
export class OrganisationView extends PublicOrganisationView {
  @ApiProperty() version: number;
  @ApiProperty() creditCode: string;
  @ApiProperty() contactName: string;
  @ApiProperty() contactPhone: string;
  @ApiProperty({ enum: ORGANISATION_STATES }) state: OrganisationState;
  @ApiProperty({ type: String, nullable: true }) refusalReason: string | null;
  @ApiProperty({ type: Number, nullable: true }) submittedAt: number | null;
  @ApiProperty({ type: String, nullable: true }) verifiedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) verifiedUntil: string | null;
  @ApiProperty({ type: String, nullable: true }) abnormalSince: string | null;
  @ApiProperty({ type: String, nullable: true }) abnormalReason: string | null;
  @ApiProperty() mayPublish: boolean;
  @ApiProperty({ enum: MEMBER_ROLES, nullable: true, description: 'Null: you look as an officer' })
  myRole: MemberRole | null;
}

/** A line of the officers' list. */
export class OrganisationRowView {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty() name: string;
  @ApiProperty() creditCode: string;
  @ApiProperty() region: string;
  @ApiProperty({ enum: ORGANISATION_STATES }) state: OrganisationState;
  @ApiProperty({ type: Number, nullable: true }) submittedAt: number | null;
  @ApiProperty({ type: String, nullable: true }) verifiedUntil: string | null;
  @ApiProperty({ type: String, nullable: true }) abnormalSince: string | null;
  @ApiProperty() mayPublish: boolean;
  @ApiProperty({ description: 'It was verified with this credit code: no other can be' })
  holdsCode: boolean;
  @ApiProperty({ description: 'How many others state the same credit code, closed ones left out' })
  alsoStating: number;
}

export class OrganisationPage {
  @ApiProperty({ type: [OrganisationRowView] }) items: OrganisationRowView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export function publicView(o: Organisation): PublicOrganisationView {
  const { id, kind, name, region, address, industry, size, intro, state } = o;
  return { id, kind, name, region, address, industry, size, intro, verified: state === 'verified' };
}

export function fullView(
  o: Organisation,
  myRole: MemberRole | null,
  personal: PersonalData,
): OrganisationView {
  const { version, creditCode, state, refusalReason, submittedAt, verifiedOn, verifiedUntil } = o;
  const { abnormalSince, abnormalReason, mayPublish } = o;
  return {
    ...publicView(o),
    version,
    creditCode,
    contactName: personal.open(o.contactName),
    contactPhone: personal.open(o.contactPhone),
    state,
    refusalReason,
    submittedAt,
    verifiedOn,
    verifiedUntil,
    abnormalSince,
    abnormalReason,
    mayPublish,
    myRole,
  };
}
