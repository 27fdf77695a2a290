import { PAY_PERIODS, type PayPeriod } from '../reference/pay.rules.js';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  IdField,
  NestedField,
  RuledField,
  TextField,
  WholeField,
} from '../../platform/http/fields.js';
import { isMobile, normaliseMobile } from '../reference/mobile.rules.js';
import { isOccupationCode } from '../reference/occupations.js';
import { isRegionCode } from '../reference/regions.js';
import {
  BOARD_LODGINGS,
  type BoardLodging,
  EDUCATIONS,
  type Education,
  EMPLOYMENTS,
  type Employment,
  ENGAGEMENTS,
  type Engagement,
  INSURANCES,
  type Insurance,
  OFFERERS,
  type Offerer,
  SHIFTS,
  type Shift,
  SIDES,
  type Side,
} from './posting-words.rules.js';
import { inputContradictions } from './posting-input.rules.js';
import { MOST_YUAN } from './posting.rules.js';

const REGION = {
  name: 'region',
  max: 9,
  accepts: isRegionCode,
  zh: '应为行政区划代码，如 330211001',
  en: 'must be a region code such as 330211001',
  example: '330211001',
};
const OCCUPATION = {
  name: 'occupation',
  max: 10,
  accepts: isOccupationCode,
  zh: '应为职业细类代码，如 6-18-02-04',
  en: 'must be an occupation code such as 6-18-02-04',
  example: '6-18-02-04',
};

/** Basic pay; allowances for overtime, nights and heat do not belong in it. */
export class PayInput {
  @ChoiceField(PAY_PERIODS) period!: PayPeriod;
  @WholeField({ min: 1, max: MOST_YUAN, description: 'Whole yuan', example: 6000 }) min!: number;
  @WholeField({ min: 1, max: MOST_YUAN, description: 'Whole yuan', example: 8500 }) max!: number;
}

/** What a posting says; the fields every one of either side has come first. */
export class PostingContent {
  @TextField({ min: 2, max: 60, example: '电焊工（二保焊）' }) title!: string;
  @TextField({
    min: 5,
    max: 10_000,
    lines: true,
    description: 'Work content (demand) or what is offered (supply)',
  })
  description!: string;
  @RuledField(OCCUPATION) occupation!: string;
  @RuledField({ ...REGION, description: 'Place of work, down to the street; supply: where the person is' })
  region!: string;
  @WholeField({ min: 1, max: 10_000 }) headcount!: number;
  @ChoiceField(EMPLOYMENTS) employment!: Employment;
  @ChoiceField(ENGAGEMENTS) engagement!: Engagement;
  @NestedField(() => PayInput) pay!: PayInput;
  @DayField({ description: 'Open through the end of this day, Asia/Shanghai', example: '2026-12-31' })
  validUntil!: string;

  @TextField({ optional: true, nullable: true, max: 5000, lines: true }) requirements?: string | null;
  @TextField({ optional: true, nullable: true, max: 5000, lines: true }) workingConditions?: string | null;
  @TextField({ optional: true, nullable: true, max: 100, description: 'House number, gate, workshop' })
  workPlace?: string | null;
  @DayField({ optional: true, nullable: true, description: 'Task, loan: first day' }) termFrom?:
    string | null;
  @DayField({ optional: true, nullable: true, description: 'Task, loan: last day' }) termTo?: string | null;
  @TextField({
    optional: true,
    nullable: true,
    max: 2000,
    lines: true,
    description: 'Task: what is delivered',
  })
  deliverable?: string | null;
  @TextField({ optional: true, nullable: true, max: 60, description: 'Loan: who keeps the labour contract' })
  homeEmployer?: string | null;
  @WholeField({ optional: true, nullable: true, min: 12, max: 24, description: 'Salaries a year (13薪)' })
  payMonths?: number | null;
  @TextField({ optional: true, list: 20, max: 20, example: ['五险一金', '包吃住'] }) benefits?: string[];
  @ChoiceField(SHIFTS, { optional: true, nullable: true }) shift?: Shift | null;
  @WholeField({ optional: true, nullable: true, min: 0, max: 31, description: 'Days off a month' })
  restDays?: number | null;
  @ChoiceField(BOARD_LODGINGS, { optional: true, nullable: true }) boardLodging?: BoardLodging | null;
  @ChoiceField(INSURANCES, { optional: true, nullable: true }) insurance?: Insurance | null;
  @ChoiceField(EDUCATIONS, { optional: true, nullable: true }) education?: Education | null;
  @WholeField({ optional: true, nullable: true, min: 0, max: 50 }) experienceYears?: number | null;
  @WholeField({
    optional: true,
    nullable: true,
    min: 1,
    max: 8,
    description: 'Rank of the skill ladder, rising with skill',
  })
  skillLevel?: number | null;
  @TextField({ optional: true, list: 10, max: 60, description: 'Required (demand) or held (supply)' })
  certificates?: string[];
  @TextField({ optional: true, list: 20, max: 40 }) skills?: string[];
  @RuledField({ ...REGION, optional: true, list: 10, description: 'Supply: where the person would go' })
  preferredRegions?: string[];
  @DayField({ optional: true, nullable: true, description: 'Supply: can begin' }) availableFrom?:
    string | null;
  @WholeField({ optional: true, nullable: true, min: 0, max: 12 }) probationMonths?: number | null;
  @WholeField({ optional: true, nullable: true, min: 1, max: 600, description: 'Length of the contract' })
  contractMonths?: number | null;
  @ChoiceField(OFFERERS, {
    optional: true,
    nullable: true,
    description: 'Supply: who stands behind it; one person unless told',
  })
  offeredBy?: Offerer | null;
  @RuledField({
    optional: true,
    nullable: true,
    name: 'mobile',
    max: 30,
    accepts: (text) => isMobile(normaliseMobile(text)),
    zh: '应为 11 位手机号',
    en: 'must be a mobile number',
  })
  contactPhone?: string | null;
}

export class PostingInput extends PostingContent {
  static readonly contradictions = inputContradictions;
  @ChoiceField(SIDES) side!: Side;
  @IdField({
    optional: true,
    description: 'The organisation that posts; may be left out by who recruits for one only',
  })
  organisation?: string;
  @IdField({ optional: true, nullable: true, description: 'Agency: the client for whom it posts' }) client?:
    string | null;
}

const CONFIRM = {
  optional: true,
  list: 50,
  max: 40,
  description: 'Ids of the rules whose warning the author confirms',
};

/** Only what changes; everything else stays, and may contradict it. */
export class PostingEdit extends PartialType(PostingContent, { skipNullProperties: false }) {
  static readonly faultsWithRow = true;
  @TextField(CONFIRM) confirm?: string[];
}

export class PublishInput {
  @TextField(CONFIRM) confirm?: string[];
}

export class RenewInput {
  @DayField() validUntil!: string;
}

export class AppealInput {
  @TextField({ min: 5, max: 2000, lines: true }) reason!: string;
}

class MonthlyView {
  @ApiProperty({ enum: ['month'] }) period!: 'month';
  @ApiProperty() min!: number;
  @ApiProperty() max!: number;
}

export class PayView {
  @ApiProperty({ enum: PAY_PERIODS }) period!: PayPeriod;
  @ApiProperty() min!: number;
  @ApiProperty() max!: number;
  @ApiProperty({ nullable: true, type: Number, description: 'Salaries a year' }) months!: number | null;
  @ApiProperty({
    nullable: true,
    type: MonthlyView,
    description: 'Yuan a month by the common yardstick (8 h, 21.75 days, 12 months)',
  })
  comparable!: MonthlyView | null;
}
