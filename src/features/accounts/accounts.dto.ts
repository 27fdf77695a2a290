import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../platform/access/actor.js';
import { ChoiceField, DayField, FlagField, RuledField, TextField } from '../../platform/http/fields.js';
import { isMobile, normaliseMobile } from '../reference/mobile.rules.js';

/** A mainland mobile number, as people write it; services normalise it. */
export const PhoneField = (o: { optional?: boolean; description?: string } = {}): PropertyDecorator =>
  RuledField({
    ...o,
    name: 'mobile',
    max: 20,
    accepts: (value) => isMobile(normaliseMobile(value)),
    zh: '应为 11 位手机号',
    en: 'must be a mainland mobile number of 11 digits',
    example: '13800000000',
  });

export const NewPasswordField = (): PropertyDecorator =>
  TextField({ min: 8, max: 128, description: 'At least 8 characters, not digits alone' });

const SixDigits = (optional: boolean): PropertyDecorator =>
  TextField({ min: 6, max: 6, pattern: /^\d{6}$/, optional, example: '123456' });

export const CodeField = (): PropertyDecorator => SixDigits(false);
export const TotpField = (o: { optional?: boolean } = {}): PropertyDecorator =>
  SixDigits(o.optional ?? false);

export class SignInDto {
  @PhoneField() phone: string;
  @TextField({ max: 128 }) password: string;
  @TotpField({ optional: true }) totp?: string;
  @TextField({ max: 20, optional: true, description: 'Instead of totp, each works once' })
  recoveryCode?: string;
}

export class RegisterDto {
  @PhoneField() phone: string;
  @CodeField() code: string;
  @NewPasswordField() password: string;
  @TextField({ max: 40, description: 'Real name 真实姓名' }) name: string;
  @DayField({ example: '1996-01-01' }) birthDate: string;
  @FlagField({ description: 'Agreed to the privacy notice; must be true' }) consent: boolean;
  @TextField({ max: 20, description: 'Version of the privacy notice that was agreed to' })
  privacyNotice: string;
  @ChoiceField(['zh', 'en'], { optional: true }) locale?: 'zh' | 'en';
}

/** What a sign-in answers; the refresh token travels only in its cookie. */
export class SessionView {
  @ApiProperty() accessToken: string;
  @ApiProperty({ description: 'Lifetime of the access token' }) expiresInSeconds: number;
  @ApiProperty({ description: 'Milliseconds since 1970; sign in again after that' }) sessionExpiresAt: number;
  @ApiProperty() sessionId: string;
  @ApiProperty() userId: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: readonly Role[];
  @ApiProperty({ enum: ROLES, isArray: true, description: 'Roles that wait for the second factor' })
  waitingRoles: readonly Role[];
}
