import { ApiProperty } from '@nestjs/swagger';
import { TextField, WholeField } from '../../platform/http/fields.js';

export class SessionListQuery {
  @TextField({ max: 200, optional: true, description: 'The `next` of the page before' }) after?: string;
  @WholeField({ min: 1, max: 100, optional: true, query: true }) limit?: number;
}

/** One sign-in as its owner sees it; instants are milliseconds since 1970. */
export class SignInView {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'Chrome · Windows' }) device: string;
  @ApiProperty({ example: '203.0.113.*' }) address: string;
  @ApiProperty({ description: 'With a second factor' }) strong: boolean;
  @ApiProperty({ description: 'The one that asks' }) current: boolean;
  @ApiProperty() createdAt: number;
  @ApiProperty() seenAt: number;
  @ApiProperty() expiresAt: number;
  @ApiProperty({ type: Number, nullable: true }) endedAt: number | null;
  @ApiProperty({ type: String, nullable: true }) endReason: string | null;
}

export class SignInPage {
  @ApiProperty({ type: [SignInView] }) items: SignInView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
