import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField } from '../../platform/http/fields.js';
import { PhoneField } from './accounts.dto.js';
import { CODE_PURPOSES, type CodePurpose } from './one-time-codes.service.js';

export class CodeRequestDto {
  @PhoneField() phone: string;
  @ChoiceField(CODE_PURPOSES) purpose: CodePurpose;
}

export class CodeSentView {
  @ApiProperty() expiresInSeconds: number;
  @ApiProperty() againAfterSeconds: number;
}

class NoticeWords {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class PrivacyNoticeView {
  @ApiProperty() version: string;
  @ApiProperty() title: NoticeWords;
  @ApiProperty() text: NoticeWords;
}
