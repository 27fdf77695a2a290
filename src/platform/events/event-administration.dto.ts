import { ApiProperty } from '@nestjs/swagger';
import { TextField, WholeField } from '../http/fields.js';

const FURTHEST = Number.MAX_SAFE_INTEGER;

export class ConsumerView {
  @ApiProperty({ example: 'search' }) name: string;
  @ApiProperty({ description: 'Sequenced events that it still has before it' }) lag: number;
  @ApiProperty({ description: 'Events that it could not digest' }) parked: number;
}

export class ConsumerList {
  @ApiProperty({ description: 'Last sequenced position of the log' }) head: number;
  @ApiProperty({ type: [ConsumerView] }) items: ConsumerView[];
}

export class ParkedFilter {
  @TextField({ max: 60, optional: true, example: 'search' })
  consumer?: string;
  @TextField({ max: 200, optional: true, description: 'The `next` of the page before' })
  after?: string;
  @WholeField({ min: 1, max: 100, optional: true, query: true })
  limit?: number;
}

class ParkedSubject {
  @ApiProperty() kind: string;
  @ApiProperty() id: string;
}

export class ParkedEventView {
  @ApiProperty() consumer: string;
  @ApiProperty({ description: 'Position in the log' }) seq: number;
  @ApiProperty({ example: 'posting.published' }) type: string;
  @ApiProperty() subject: ParkedSubject;
  @ApiProperty({ description: 'When it happened, milliseconds since 1970' }) at: number;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Milliseconds since 1970; null: given up' })
  retryAt: number | null;
  @ApiProperty({ description: 'What went wrong, for who repairs it' }) error: string;
}

export class ParkedPage {
  @ApiProperty({ type: [ParkedEventView] }) items: ParkedEventView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

/** Which parked event. */
export class ParkedKey {
  @TextField({ max: 60, example: 'search' })
  consumer: string;
  @WholeField({ min: 1, max: FURTHEST })
  seq: number;
}

export class DismissParked extends ParkedKey {
  @TextField({ min: 4, max: 200, description: 'Why nothing is lost without it; goes into the audit log' })
  purpose: string;
}
