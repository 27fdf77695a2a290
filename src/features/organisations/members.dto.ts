import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, RuledField, TextField } from '../../platform/http/fields.js';
import { isMobile, normaliseMobile } from '../reference/mobile.rules.js';
import { MEMBER_ROLES, type MemberRole } from './membership.rules.js';

export class MemberRoleChange {
  @ChoiceField(MEMBER_ROLES)
  role: MemberRole;
}

export class Invite {
  @RuledField({
    name: 'mobile',
    max: 30,
    accepts: (text) => isMobile(normaliseMobile(text)),
    zh: '手机号有误',
    en: 'is no mobile number',
    example: '13800000000',
  })
  phone: string;
  @ChoiceField(MEMBER_ROLES)
  role: MemberRole;
}

export class AcceptInvitation {
  @TextField({ min: 20, max: 64, pattern: /^[\w-]+$/, description: 'From the link in the message' })
  token: string;
}

export class MemberView {
  @ApiProperty() userId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: MEMBER_ROLES }) role: MemberRole;
  @ApiProperty({ description: 'Milliseconds since 1970' }) since: number;
}

export class MemberList {
  @ApiProperty({ type: [MemberView] }) items: MemberView[];
}

export class InvitationView {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Masked' }) phone: string;
  @ApiProperty({ enum: MEMBER_ROLES }) role: MemberRole;
  @ApiProperty() expiresAt: number;
}

export class InvitationList {
  @ApiProperty({ type: [InvitationView] }) items: InvitationView[];
}

export class Membership {
  @ApiProperty() organisationId: string;
  @ApiProperty({ enum: MEMBER_ROLES }) role: MemberRole;
}
