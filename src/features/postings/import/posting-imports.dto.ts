import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, TextField } from '../../../platform/http/fields.js';

/** What comes beside the file. */
export class ImportOptions {
  @TextField({
    optional: true,
    max: 100_000,
    lines: true,
    description: 'The map as JSON (see docs/import.md); without it headings are guessed',
  })
  map?: string;
  @FlagField({
    optional: true,
    query: true,
    description: 'Only report what would happen',
  })
  dryRun?: boolean;
  @FlagField({
    optional: true,
    query: true,
    description: 'Publish what may be published; otherwise all come in as drafts',
  })
  publish?: boolean;
  @FlagField({
    optional: true,
    query: true,
    description: 'Confirm the warnings of the screener for the whole file',
  })
  confirmWarnings?: boolean;
  @TextField({
    optional: true,
    max: 36,
    description:
      'The id of the organisation that posts; may be left out by who recruits for one only, and for forwarded advertisements by service staff',
  })
  organisation?: string;
}

export class ReportQuery {
  @ChoiceField(['csv', 'json'], {
    optional: true,
    description: 'JSON comes as one object a line; CSV unless told',
  })
  format?: 'csv' | 'json';
}

/** What a file would become, for mending the map before anything is brought in. */
export class ImportPreview {
  @ApiProperty() format!: string;
  @ApiProperty({ nullable: true, type: String }) encoding!: string | null;
  @ApiProperty({ description: 'Rows in all' }) total!: number;
  @ApiProperty({ type: [String] }) headings!: string[];
  @ApiProperty({ type: Object, description: 'The given map, or the one guessed from the headings' })
  map!: object;
  @ApiProperty({ type: [Object], description: 'What the map reads and the file does not have' })
  faults!: object[];
  @ApiProperty({ type: [Object], description: 'The first twenty rows as drafts, each with what is missing' })
  rows!: object[];
}
