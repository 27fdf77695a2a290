import type { PayPeriod } from '../reference/pay.rules.js';
import { Column, Entity } from 'typeorm';
import { Flag, Id, Instant, Json, LongText, Text, Whole } from '../../platform/db/entity-columns.js';
import type { AllowedFinding } from './posting-allowed.rules.js';
import type { Finding } from '../screening/screening.service.js';
import type {
  BoardLodging,
  Education,
  Employment,
  Engagement,
  HoldReason,
  Insurance,
  Offerer,
  PostingState,
  Shift,
  Side,
} from './posting-words.rules.js';

/** Work wanted or workers wanted, from draft to end; kept for at least three years after it ended. */
@Entity('postings')
export class Posting {
  @Id() id!: string;
  @Whole('version') version!: number;
  @Text('side') side!: Side;
  @Text('state') state!: PostingState;
  @Json('hold_reasons') holdReasons!: HoldReason[];
  /** Who wrote it; null once the account has been erased. */
  @Column({ name: 'author_id', type: 'varchar', nullable: true }) authorId!: string | null;
  /** The organisation that publishes; null for a person's own supply posting. */
  @Column({ name: 'organisation_id', type: 'varchar', nullable: true }) organisationId!: string | null;
  /** The client (the agency's row, with its authorisation) for whom an agency publishes. */
  @Column({ name: 'client_id', type: 'varchar', nullable: true }) clientId!: string | null;
  @Column({ name: 'offerer', type: 'varchar', nullable: true }) offerer!: Offerer | null;

  @Text('title') title!: string;
  @LongText('description') description!: string;
  @LongText('requirements') requirements!: string;
  @LongText('working_conditions') workingConditions!: string;
  /** Class code `d-dd-dd-dd`; null in an imported draft whose title could not be coded. */
  @Column({ name: 'occupation', type: 'varchar', nullable: true }) occupation!: string | null;
  @Column({ name: 'region', type: 'varchar', nullable: true }) region!: string | null;
  @Text('work_place') workPlace!: string;
  @Whole('headcount', { nullable: true }) headcount!: number | null;
  @Column({ name: 'employment', type: 'varchar', nullable: true }) employment!: Employment | null;
  @Text('engagement') engagement!: Engagement;
  /** What only a task or a loan has: term, deliverable, home employer. */
  @Column({ name: 'term_from', type: 'varchar', nullable: true }) termFrom!: string | null;
  @Column({ name: 'term_to', type: 'varchar', nullable: true }) termTo!: string | null;
  @Column({ name: 'deliverable', type: 'text', nullable: true }) deliverable!: string | null;
  @Column({ name: 'home_employer', type: 'varchar', nullable: true }) homeEmployer!: string | null;

  /** Basic pay, whole yuan. */
  @Column({ name: 'pay_period', type: 'varchar', nullable: true }) payPeriod!: PayPeriod | null;
  @Whole('pay_min', { nullable: true }) payMin!: number | null;
  @Whole('pay_max', { nullable: true }) payMax!: number | null;
  /** Salaries a year where the ad promises more than twelve (13薪). */
  @Whole('pay_months', { nullable: true }) payMonths!: number | null;
  /** Yuan a month by the yardstick of place and day, for filters and sorting. */
  @Whole('pay_month_min', { nullable: true }) payMonthMin!: number | null;
  @Whole('pay_month_max', { nullable: true }) payMonthMax!: number | null;
  @Column({ name: 'valid_until', type: 'varchar', nullable: true }) validUntil!: string | null;

  @Json('benefits') benefits!: string[];
  @Column({ name: 'shift', type: 'varchar', nullable: true }) shift!: Shift | null;
  /** Days off a month. */
  @Whole('rest_days', { nullable: true }) restDays!: number | null;
  @Column({ name: 'board_lodging', type: 'varchar', nullable: true }) boardLodging!: BoardLodging | null;
  @Column({ name: 'insurance', type: 'varchar', nullable: true }) insurance!: Insurance | null;
  @Column({ name: 'education', type: 'varchar', nullable: true }) education!: Education | null;
  @Whole('experience_years', { nullable: true }) experienceYears!: number | null;
  /** Rank of the skill ladder, rising with skill. */
  @Whole('skill_level', { nullable: true }) skillLevel!: number | null;
  @Json('certificates') certificates!: string[];
  /** Supply: what the person can do, where he would go and from when. */
  @Json('skills') skills!: string[];
  @Json('preferred_regions') preferredRegions!: string[];
  @Column({ name: 'available_from', type: 'varchar', nullable: true }) availableFrom!: string | null;
  @Whole('probation_months', { nullable: true }) probationMonths!: number | null;
  @Whole('contract_months', { nullable: true }) contractMonths!: number | null;

  /** Forwarded from elsewhere: under whose name, from where, by which number there. */
  @Flag('forwarded') forwarded!: boolean;
  @Text('employer_name') employerName!: string;
  @Text('source_name') sourceName!: string;
  /** Of the advertisement itself or of its source; http or https only. */
  @Column({ name: 'source_url', type: 'varchar', nullable: true }) sourceUrl!: string | null;
  @Column({ name: 'external_id', type: 'varchar', nullable: true }) externalId!: string | null;
  @Column({ name: 'fingerprint', type: 'varchar', nullable: true }) fingerprint!: string | null;
  /** How sure the coder was of the occupation, per cent; null when a person chose it. */
  @Whole('occupation_confidence', { nullable: true }) occupationConfidence!: number | null;

  /** Encrypted; shown on request only, limited and recorded. */
  @Column({ name: 'contact_phone', type: 'varchar', nullable: true }) contactPhone!: string | null;
  @Json('findings') findings!: Finding[];
  /** Rules whose warning the author has confirmed. */
  @Json('confirmed') confirmed!: string[];
  /** Findings that officers let pass; the gate honours them while rule and words stay. */
  @Json('allowed', { nullable: true }) allowed!: AllowedFinding[] | null;
  @Column({ name: 'appeal', type: 'text', nullable: true }) appeal!: string | null;
  /** What an officer said when he refused or held it. */
  @Column({ name: 'decision_note', type: 'text', nullable: true }) decisionNote!: string | null;

  @Instant('created_at') createdAt!: number;
  @Instant('updated_at') updatedAt!: number;
  @Instant('published_at', { nullable: true }) publishedAt!: number | null;
  @Instant('ended_at', { nullable: true }) endedAt!: number | null;
}
