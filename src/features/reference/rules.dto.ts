import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  NestedField,
  RuledField,
  TextField,
  WholeField,
} from '../../platform/http/fields.js';
import { COUNTRY, isRegionCode } from './regions.js';
import type { RuleKind } from './rule-kinds.js';
import { RULE_KINDS } from './rule-shapes.rules.js';

const REGION = {
  name: 'rule-region',
  max: 9,
  accepts: (code: string): boolean => code === COUNTRY || isRegionCode(code),
  zh: '应为行政区划代码，全国为 CN',
  en: 'must be a region code, CN for the country',
  example: '330200',
};
const COUNT = { optional: true, min: 0, max: 1000 } as const;

class ProbationStep {
  @WholeField({
    optional: true,
    nullable: true,
    min: 1,
    max: 600,
    description: 'Contracts shorter than this; absent: any',
  })
  underMonths?: number | null;
  @WholeField({ min: 0, max: 12 }) maxMonths!: number;
}

/** The numbers of a rule; which of them a kind has is checked with it. */
export class RuleValueInput {
  @DecimalField({ optional: true, min: 0, max: 1_000_000, decimals: 2, example: 2490 }) yuan?: number;
  @DecimalField({ optional: true, min: 0, max: 1, decimals: 4 }) share?: number;
  @DecimalField({ optional: true, min: 1, max: 24, decimals: 2 }) hoursPerDay?: number;
  @DecimalField({ optional: true, min: 1, max: 31, decimals: 2 }) daysPerMonth?: number;
  @DecimalField({ optional: true, min: 0, max: 31, decimals: 2 }) restDaysPerMonth?: number;
  @WholeField({ optional: true, min: 1, max: 24 }) monthsPerYear?: number;
  @WholeField({ ...COUNT }) years?: number;
  @WholeField({ ...COUNT }) months?: number;
  @WholeField({ ...COUNT }) renewDaysBefore?: number;
  @WholeField({ ...COUNT, description: 'Age' }) employment?: number;
  @WholeField({ ...COUNT, description: 'Age' }) entertainment?: number;
  @WholeField({ ...COUNT, description: 'Age' }) specialOperation?: number;
  @WholeField({ ...COUNT, description: 'Age' }) guardianConsent?: number;
  @WholeField({ ...COUNT, description: 'Phones a day' }) demand?: number;
  @WholeField({ ...COUNT, description: 'Phones a day' }) supply?: number;
  @NestedField(() => ProbationStep, { optional: true, list: 10 }) steps?: ProbationStep[];
}

export class NewRule {
  @ChoiceField(RULE_KINDS, { example: 'minimum-wage-month' }) kind!: RuleKind;
  @RuledField(REGION) region!: string;
  @DayField({ description: 'First day; an open row before it ends the day before' }) validFrom!: string;
  @DayField({ optional: true, nullable: true, description: 'Last day; absent: until further notice' })
  validTo?: string | null;
  @NestedField(() => RuleValueInput) value!: RuleValueInput;
  @TextField({ min: 2, max: 300, description: 'The document that says so' }) source!: string;
  @FlagField({ optional: true, description: 'Nobody has confirmed the amount yet: nothing is blocked by it' })
  unconfirmed?: boolean;
}

export class WithdrawRule {
  @TextField({ min: 2, max: 500 }) reason!: string;
}

export class RulesQuery {
  @ChoiceField(RULE_KINDS, { optional: true }) kind?: RuleKind;
  @RuledField({ ...REGION, optional: true, description: 'With `on`: the place that the rules are for' })
  region?: string;
  @DayField({ optional: true, description: 'Only rows in force on this day' }) on?: string;
  @TextField({ optional: true, max: 200, description: 'The `next` of the page before' }) after?: string;
  @WholeField({ optional: true, query: true, min: 1, max: 100 }) limit?: number;
}

export class RuleView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: RULE_KINDS }) kind!: string;
  @ApiProperty() region!: string;
  @ApiProperty() validFrom!: string;
  @ApiProperty({ type: String, nullable: true }) validTo!: string | null;
  @ApiProperty({ type: Object, description: 'Its numbers by name; of probation-limit a list of steps' })
  value!: unknown;
  @ApiProperty() source!: string;
  @ApiProperty({ description: 'Nobody has confirmed it' }) unconfirmed!: boolean;
  @ApiProperty({ description: 'Taken out of use' }) disabled!: boolean;
}

export class RulePage {
  @ApiProperty({ type: [RuleView] }) items!: RuleView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}
