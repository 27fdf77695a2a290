import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, TextField, WholeField } from '../../platform/http/fields.js';
import { OwnPostingView } from './posting.own-view.js';
import { type PostingState, type Side, SIDES, STATES } from './posting-words.rules.js';

const OPTIONAL = { query: true, optional: true };

export class MyPostingsQuery {
  @ChoiceField(STATES, { ...OPTIONAL, list: STATES.length }) state?: PostingState[];
  @ChoiceField(SIDES, OPTIONAL) side?: Side;
  @IdField({ ...OPTIONAL, description: 'One of your organisations' }) organisation?: string;
  @WholeField({ ...OPTIONAL, min: 1, max: 100, description: '20 unless told' }) limit?: number;
  @TextField({ ...OPTIONAL, max: 300, description: '`next` of the page before' }) after?: string;
}

export class MyPostings {
  @ApiProperty({ type: [OwnPostingView] }) items!: OwnPostingView[];
  @ApiProperty({ nullable: true, type: String }) next!: string | null;
}
