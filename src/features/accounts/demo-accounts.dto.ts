import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../platform/access/actor.js';

const WITHIN = ['owner', 'recruiter', 'viewer'] as const;

export class DemoAccountView {
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty() phone: string;
  @ApiProperty() password: string;
  @ApiProperty({ required: false, description: 'Base32, for any authenticator app' }) totpSecret?: string;
  @ApiProperty({ required: false }) organisation?: string;
  @ApiProperty({ required: false, enum: WITHIN, description: 'What the organisation lets this person do' })
  membership?: (typeof WITHIN)[number];
}
