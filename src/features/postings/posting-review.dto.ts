import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField, WholeField } from '../../platform/http/fields.js';
import { DECISIONS } from './posting-decision.entity.js';
import { OwnPostingView } from './posting.own-view.js';

export class ReviewQuery {
  @ChoiceField(['in-review', 'held'], {
    optional: true,
    description: 'Waiting for a decision (default), or held by officer or screener',
  })
  state?: 'in-review' | 'held';
  @TextField({ optional: true, max: 200, description: 'The `next` of the page before' }) after?: string;
  @WholeField({ optional: true, query: true, min: 1, max: 100 }) limit?: number;
}

export class Remark {
  @TextField({ optional: true, max: 2000, lines: true }) reason?: string;
}

export class ReasonedRemark {
  @TextField({ min: 2, max: 2000, lines: true, description: 'The author reads it' }) reason!: string;
}

export class ReviewPage {
  @ApiProperty({ type: [OwnPostingView], description: 'Longest waiting first, with findings and appeal' })
  items!: OwnPostingView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class DecisionView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: DECISIONS }) decision!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'What the author had said; empty without an appeal' }) appeal!: string;
  @ApiProperty({ description: 'Milliseconds since 1970' }) at!: number;
}

export class Decisions {
  @ApiProperty({ type: [DecisionView], description: 'Newest first; the last hundred' })
  items!: DecisionView[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}
