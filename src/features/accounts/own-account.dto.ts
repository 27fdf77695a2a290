import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../platform/access/actor.js';
import { ChoiceField, TextField } from '../../platform/http/fields.js';
import { CodeField, NewPasswordField, PhoneField } from './accounts.dto.js';

export class ChangeMeDto {
  @TextField({ max: 40, optional: true, description: 'Real name 真实姓名' }) name?: string;
  @ChoiceField(['zh', 'en'], { optional: true }) locale?: 'zh' | 'en';
  @TextField({ max: 20, optional: true, description: 'Agree to this version of the privacy notice' })
  privacyNotice?: string;
}

export class PasswordDto {
  @TextField({ max: 128 }) password: string;
}

export class ChangePasswordDto {
  @TextField({ max: 128, description: 'The password until now' }) current: string;
  @NewPasswordField() password: string;
}

export class ResetPasswordDto {
  @PhoneField() phone: string;
  @CodeField() code: string;
  @NewPasswordField() password: string;
}

export class ChangePhoneDto {
  @PhoneField({ description: 'The new phone' }) phone: string;
  @CodeField() code: string;
  @TextField({ max: 128 }) password: string;
}

class ConsentView {
  @ApiProperty({ type: String, nullable: true }) version: string | null;
  @ApiProperty({ type: Number, nullable: true }) at: number | null;
  @ApiProperty({ description: 'To the notice in force' }) current: boolean;
}

/** A person's own account, unmasked; instants are milliseconds since 1970. */
export class MeView {
  @ApiProperty() id: string;
  @ApiProperty() phone: string;
  @ApiProperty() name: string;
  @ApiProperty() birthDate: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: readonly Role[];
  @ApiProperty({ enum: ROLES, isArray: true }) waitingRoles: readonly Role[];
  @ApiProperty() locale: string;
  @ApiProperty() consent: ConsentView;
  @ApiProperty() secondFactor: boolean;
  @ApiProperty() recoveryCodesLeft: number;
  @ApiProperty() openedAt: number;
  @ApiProperty() version: number;
}
