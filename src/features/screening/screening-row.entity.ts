import { Column, Entity } from 'typeorm';
import { Instant, Json, Text, Whole } from '../../platform/db/entity-columns.js';
import type { ScreeningRule } from './screening.types.js';

/** What of a rule is read only as a whole. */
export type ScreeningBody = Omit<ScreeningRule, 'id' | 'category' | 'level' | 'validFrom' | 'validTo'>;

/** A rule of the screener as it is kept; switched off by its last day, never deleted. */
@Entity('screening_rules')
export class ScreeningRow {
  @Column({ name: 'id', type: 'varchar', primary: true }) id!: string;
  /** Rises with each change, so that the sum over all rows tells that one has changed. */
  @Whole('version') version!: number;
  @Text('category') category!: string;
  @Text('level') level!: ScreeningRule['level'];
  @Json('body') body!: ScreeningBody;
  @Text('valid_from') validFrom!: string;
  @Text('valid_to', { nullable: true }) validTo!: string | null;
  /** The fingerprint of the shipped row that this one is; null once an officer has written it. */
  @Text('edition', { nullable: true }) edition!: string | null;
  @Text('changed_by', { nullable: true }) changedBy!: string | null;
  @Instant('changed_at') changedAt!: number;
}
