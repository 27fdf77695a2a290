import { Entity } from 'typeorm';
import { Id, Instant, LongText, Text } from '../../platform/db/entity-columns.js';

export const DECISIONS = [
  'approved',
  'refused',
  'held',
  'released',
  'appeal-upheld',
  'appeal-rejected',
] as const;
export type Decision = (typeof DECISIONS)[number];

/** What an officer decided about a posting and why; its author reads it, without the officer's name. */
@Entity('posting_decisions')
export class PostingDecision {
  @Id() id!: string;
  @Text('posting_id') postingId!: string;
  @Text('decision') decision!: Decision;
  @LongText('reason') reason!: string;
  /** What the author had said against the block; empty where there was no appeal. */
  @LongText('appeal') appeal!: string;
  @Text('decided_by') decidedBy!: string;
  @Instant('at') at!: number;
}
