import { Entity } from 'typeorm';
import { Flag, Id, Instant, Json, Text, Whole } from '../../platform/db/entity-columns.js';

/** A dated rule as it is kept: never deleted, and changed only in its end and its switch. */
@Entity('rule_rows')
export class RuleRow {
  @Id() id!: string;
  /** Rises with each change, so that the sum over all rows tells that one has changed. */
  @Whole('version') version!: number;
  @Text('kind') kind!: string;
  @Text('region') region!: string;
  @Text('valid_from') validFrom!: string;
  @Text('valid_to', { nullable: true }) validTo!: string | null;
  @Json('value') value!: object;
  @Text('source') source!: string;
  @Flag('unconfirmed') unconfirmed!: boolean;
  @Flag('disabled') disabled!: boolean;
  /** Null: came with the software. */
  @Text('entered_by', { nullable: true }) enteredBy!: string | null;
  @Instant('entered_at') enteredAt!: number;
}
