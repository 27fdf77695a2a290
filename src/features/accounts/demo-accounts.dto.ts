import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../platform/access/actor.js';

export class DemoAccountView {
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty() phone: string;
  @ApiProperty() password: string;
  @ApiProperty({ required: false, description: 'Base32, for any authenticator app' }) totpSecret?: string;
  @ApiProperty({ required: false }) organisation?: string;
}
