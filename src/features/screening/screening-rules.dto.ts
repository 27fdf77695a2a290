import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  FlagField,
  NestedField,
  RuledField,
  TextField,
  WholeField,
} from '../../platform/http/fields.js';
import { isRegionCode } from '../reference/regions.js';

const LEVELS = ['block', 'review', 'warn'] as const;
const SIDES = ['demand', 'supply'] as const;
const PATTERNS = { optional: true, list: 40, max: 600 } as const;

class BothLanguages {
  @TextField({ max: 1000 }) zh!: string;
  @TextField({ max: 1000 }) en!: string;
}

/** A rule as officers write it; patterns are a small regex dialect over normalised text, `<name>` a word list. */
export class RuleInput {
  @TextField({ max: 40, pattern: /^[A-Z][A-Z0-9-]*$/, example: 'G9' }) id!: string;
  @TextField({ max: 20, pattern: /^[a-z]+$/, example: 'sex' }) category!: string;
  @ChoiceField(LEVELS) level!: (typeof LEVELS)[number];
  @ChoiceField(SIDES, { list: 2 }) sides!: (typeof SIDES)[number][];
  @TextField({ ...PATTERNS, optional: false, example: ['限男[性生]'] }) patterns!: string[];
  @TextField({ ...PATTERNS, description: 'Lawful look-alikes' }) exceptions?: string[];
  @TextField({ ...PATTERNS, description: 'One of these must occur somewhere' }) requires?: string[];
  @TextField({ ...PATTERNS, description: 'Circumstances that make it lawful' }) lawful?: string[];
  @ChoiceField(['review'], {
    optional: true,
    nullable: true,
    description: 'The level under lawful circumstances',
  })
  exceptionLevel?: 'review' | null;
  @FlagField({ optional: true, description: '无需, 不收取 … just before turn it off' }) negatable?: boolean;
  @NestedField(() => BothLanguages, { description: 'The legal ground' }) ground!: BothLanguages;
  @FlagField({
    optional: true,
    description: 'Whether someone has found the ground in the text of the law; false shows as 待核实',
  })
  confirmed?: boolean;
  @NestedField(() => BothLanguages) message!: BothLanguages;
  @NestedField(() => BothLanguages, { description: 'A wording that is allowed' }) suggestion!: BothLanguages;
  @DayField() validFrom!: string;
  @DayField({ optional: true, nullable: true }) validTo?: string | null;
  @TextField({ optional: true, max: 200 }) source?: string;
}

/** Only what changes. */
export class RuleEdit extends PartialType(OmitType(RuleInput, ['id'] as const), {
  skipNullProperties: false,
}) {}

export class SwitchOff {
  @DayField({ optional: true, description: 'The last day on which it counts; absent: yesterday' })
  validTo?: string;
  @TextField({ min: 2, max: 500 }) reason!: string;
}

/** A text that is not published yet. */
export class SampleText {
  @ChoiceField(SIDES) side!: (typeof SIDES)[number];
  @TextField({ max: 100, example: '电焊工' }) title!: string;
  @TextField({ optional: true, max: 20_000, lines: true }) description?: string;
  @TextField({ optional: true, max: 5000, lines: true }) requirements?: string;
  @RuledField({
    name: 'region',
    max: 9,
    accepts: isRegionCode,
    zh: '应为行政区划代码，如 330211001',
    en: 'must be a region code such as 330211001',
    optional: true,
  })
  region?: string;
}

export class TryRule {
  @NestedField(() => RuleInput) rule!: RuleInput;
  @NestedField(() => SampleText) text!: SampleText;
}

export class RuleBookQuery {
  @TextField({ optional: true, max: 20 }) category?: string;
  @ChoiceField(LEVELS, { optional: true }) level?: string;
  @TextField({ optional: true, max: 200, description: 'The `next` of the page before' }) after?: string;
  @WholeField({ optional: true, query: true, min: 1, max: 100 }) limit?: number;
}

export class FindingView {
  @ApiProperty() ruleId!: string;
  @ApiProperty({ description: 'Of the rule and of the numbers that it reckons with' }) edition!: string;
  @ApiProperty() category!: string;
  @ApiProperty({ enum: LEVELS }) level!: string;
  @ApiProperty() field!: string;
  @ApiProperty() start!: number;
  @ApiProperty() end!: number;
  @ApiProperty({ description: 'Exactly field[start, end)' }) text!: string;
  @ApiProperty({ type: BothLanguages }) ground!: BothLanguages;
  @ApiProperty({ type: BothLanguages }) message!: BothLanguages;
  @ApiProperty({ type: BothLanguages }) suggestion!: BothLanguages;
}

export class Findings {
  @ApiProperty({ type: [FindingView] }) findings!: FindingView[];
}

export class ScreeningRuleView extends RuleInput {
  @ApiProperty() version!: number;
  @ApiProperty({ description: 'As shipped; an officer’s hand makes it the district’s own' })
  shipped!: boolean;
  @ApiProperty() changedAt!: number;
}

export class ScreeningRulePage {
  @ApiProperty({ type: [ScreeningRuleView] }) items!: ScreeningRuleView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}
