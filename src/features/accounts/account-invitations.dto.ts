import { OmitType } from '@nestjs/swagger';
import { TextField } from '../../platform/http/fields.js';
import { RegisterDto } from './accounts.dto.js';

export class AcceptInvitationDto extends OmitType(RegisterDto, ['code'] as const) {
  @TextField({ min: 20, max: 100, description: 'From the link, behind the #' }) token: string;
}
