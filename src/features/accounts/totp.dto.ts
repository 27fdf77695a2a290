import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../platform/http/fields.js';
import { TotpField } from './accounts.dto.js';

/** The password, and the second factor where there is one already. */
export class EnrolTotpDto {
  @TextField({ max: 128 }) password: string;
  @TotpField({ optional: true }) totp?: string;
  @TextField({ max: 20, optional: true }) recoveryCode?: string;
}

export class ConfirmTotpDto {
  @TotpField() totp: string;
}

export class TotpEnrolmentView {
  @ApiProperty({ description: 'otpauth:// address for an authenticator app' }) uri: string;
  @ApiProperty({ description: 'Base32, to type where nothing can be scanned' }) secret: string;
  @ApiProperty({ description: 'The address as a QR code, SVG' }) qrSvg: string;
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Shown once; each works once' }) recoveryCodes: string[];
}
