import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../platform/access/actor.js';
import { ChoiceField, TextField, WholeField } from '../../platform/http/fields.js';
import { PhoneField } from './accounts.dto.js';

const STATES = ['active', 'locked', 'closed'] as const;

export class AccountFilter {
  @ChoiceField(ROLES, { optional: true }) role?: Role;
  @ChoiceField(STATES, { optional: true }) state?: (typeof STATES)[number];
  @TextField({ max: 200, optional: true, description: 'The `next` of the page before' }) after?: string;
  @WholeField({ min: 1, max: 100, optional: true, query: true }) limit?: number;
}

export class PurposeDto {
  @TextField({ min: 4, max: 500, description: 'Why; goes into the audit log, so name no person' })
  purpose: string;
}

export class LookupDto extends PurposeDto {
  @PhoneField() phone: string;
}

/** An account as administrators see it: masked. */
export class AccountView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty({ example: '张*' }) name: string;
  @ApiProperty({ example: '138****0000' }) phone: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: Role[];
  @ApiProperty() secondFactor: boolean;
  @ApiProperty() openedAt: number;
  @ApiProperty({ type: Number, nullable: true }) closedAt: number | null;
}

export class AccountPage {
  @ApiProperty({ type: [AccountView] }) items: AccountView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export class RevealedView {
  @ApiProperty() name: string;
  @ApiProperty() phone: string;
}
