import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, WholeField } from '../../../platform/http/fields.js';

export class BalanceView {
  @ApiProperty({ description: 'On the demand side' }) wanted: number;
  @ApiProperty({ description: 'On the supply side' }) looking: number;
}

export class GroupBalance extends BalanceView {
  @ApiProperty({ example: '6-18-02-04' }) code: string;
  @ApiProperty({ example: '焊工' }) name: string;
}

export class MarketOverview {
  @ApiProperty({ description: 'When it was counted, milliseconds since 1970' }) at: number;
  @ApiProperty({ example: '330211' }) district: string;
  @ApiProperty({ description: 'Open postings' }) postings: BalanceView;
  @ApiProperty({ description: 'People of open postings' }) people: BalanceView;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '求人倍率: people wanted ÷ people looking; null when nobody looks',
  })
  ratio: number | null;
  @ApiProperty({ type: [GroupBalance], description: 'The largest eight occupations, people' })
  occupations: GroupBalance[];
  @ApiProperty({ type: [GroupBalance], description: 'Every street of the district, people' })
  streets: GroupBalance[];
}

export const CHART_GROUPS = ['occupations', 'streets'] as const;
export const CHART_LANGUAGES = ['zh', 'en'] as const;
export const CHART_THEMES = ['light', 'dark'] as const;

export class ChartQuery {
  @ChoiceField(CHART_GROUPS, { optional: true })
  by: (typeof CHART_GROUPS)[number] = 'occupations';
  @ChoiceField(CHART_LANGUAGES, { optional: true })
  lang: (typeof CHART_LANGUAGES)[number] = 'zh';
  @ChoiceField(CHART_THEMES, { optional: true })
  theme: (typeof CHART_THEMES)[number] = 'light';
  @WholeField({ min: 280, max: 1200, optional: true, query: true, description: 'Pixels' })
  width = 640;
}
