import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, RuledField, TextField, WholeField } from '../../platform/http/fields.js';
import { isOccupationClass } from '../reference/occupations.js';
import { isRegionCode } from '../reference/regions.js';
import { type Experience, EXPERIENCES } from './posting-filter.rules.js';
import {
  BOARD_LODGINGS,
  type BoardLodging,
  EDUCATIONS,
  EMPLOYMENTS,
  ENGAGEMENTS,
  SHIFTS,
  type Side,
  SIDES,
} from './posting-words.rules.js';
import { MOST_YUAN } from './posting.rules.js';
import { PostingView } from './posting.views.js';

const OPTIONAL = { query: true, optional: true };
const OCCUPATION = {
  ...OPTIONAL,
  name: 'occupation-class',
  max: 10,
  accepts: isOccupationClass,
  zh: '不是职业分类大典（2022）中的代码',
  en: 'is not a code of the 2022 classification',
  example: ['6-18-02'],
};
const REGION = {
  ...OPTIONAL,
  name: 'region',
  max: 9,
  accepts: isRegionCode,
  zh: '不是行政区划代码',
  en: 'is not a region code',
  example: ['330211'],
};
const RANKS = ['1', '2', '3', '4', '5', '6', '7', '8'];

export const SORTS = ['relevance', 'newest', 'pay'] as const;
export type Sort = (typeof SORTS)[number];
export const LIMIT = 20;

/** What narrows a list, as it comes from a query string; several values of one field are separated by commas. */
export class PostingFilterQuery {
  @ChoiceField(SIDES, OPTIONAL) side?: Side;
  @RuledField({ ...OCCUPATION, list: 20, description: 'Any level of the tree' }) occupation?: string[];
  @RuledField({ ...REGION, list: 20, description: 'Any level, province to street' }) region?: string[];
  @ChoiceField(EMPLOYMENTS, { ...OPTIONAL, list: 10 }) employment?: string[];
  @ChoiceField(ENGAGEMENTS, { ...OPTIONAL, list: 5 }) engagement?: string[];
  @WholeField({
    ...OPTIONAL,
    min: 1,
    max: MOST_YUAN,
    description: 'Comparable yuan a month that it may reach',
  })
  payMin?: number;
  @WholeField({
    ...OPTIONAL,
    min: 1,
    max: MOST_YUAN,
    description: 'Comparable yuan a month that it begins at',
  })
  payMax?: number;
  @TextField({ ...OPTIONAL, list: 10, max: 20, description: 'All of them' }) benefits?: string[];
  @ChoiceField(SHIFTS, { ...OPTIONAL, list: 10 }) shift?: string[];
  @ChoiceField(EDUCATIONS, { ...OPTIONAL, list: 10 }) education?: string[];
  @ChoiceField(EDUCATIONS, { ...OPTIONAL, description: 'Asks for no more than this' })
  educationAtMost?: string;
  @ChoiceField(EXPERIENCES, { ...OPTIONAL, list: 5 }) experience?: Experience[];
  @WholeField({ ...OPTIONAL, min: 0, max: 50, description: 'Years; asks for no more than this' })
  experienceAtMost?: number;
  @ChoiceField(RANKS, { ...OPTIONAL, list: 8, description: 'Ranks of the skill ladder' })
  skillLevel?: string[];
  @TextField({ ...OPTIONAL, list: 10, max: 60, description: 'Any of them' }) certificates?: string[];
  @WholeField({ ...OPTIONAL, min: 1, max: 10_000 }) headcountMin?: number;
  @WholeField({ ...OPTIONAL, min: 1, max: 3650, description: 'Days' }) postedWithin?: number;
  @TextField({
    ...OPTIONAL,
    max: 120,
    description: "An organisation's id, or the employer's name of forwarded ones",
  })
  employer?: string;
  @ChoiceField(BOARD_LODGINGS, { ...OPTIONAL, list: 4 }) boardLodging?: BoardLodging[];
}

export class PostingListQuery extends PostingFilterQuery {
  @TextField({
    ...OPTIONAL,
    min: 0,
    max: 100,
    description: 'Words, also as pinyin or initials',
    example: '焊工',
  })
  q?: string;
  @ChoiceField(SORTS, { ...OPTIONAL, description: 'Relevance where there are words, else newest' })
  sort?: Sort;
  @WholeField({
    ...OPTIONAL,
    min: 1,
    max: 1000,
    description: 'From 1; up to 1,000 hits in all; not with `after`',
  })
  page?: number;
  @WholeField({ ...OPTIONAL, min: 1, max: 100, description: `${LIMIT} unless told` }) limit?: number;
  @TextField({ ...OPTIONAL, max: 300, description: '`next` of the page before' }) after?: string;
}

export class SuggestionsQuery {
  @TextField({ query: true, max: 50, description: 'What has been typed so far', example: 'hang' }) q!: string;
  @WholeField({ ...OPTIONAL, min: 1, max: 20, description: '10 unless told' }) limit?: number;
}

export class SegmentView {
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'One of the words that were searched for' }) mark!: boolean;
}

export class FacetValue {
  @ApiProperty({ description: 'Send it as the filter of the same name' }) value!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'How many there are under the other filters' }) count!: number;
}

/** A filter, or the words (`q`), with what it was set to. */
export class Wish {
  @ApiProperty() filter!: string;
  @ApiProperty({ type: Object }) value!: unknown;
}

export class Loosening {
  @ApiProperty({ description: 'Leave this one out …' }) filter!: string;
  @ApiProperty({ description: '… whose value is this', type: Object }) value!: unknown;
  @ApiProperty({ description: '… together with these, where no single one helps', type: [Wish] })
  with!: Wish[];
  @ApiProperty({ description: '… and find so many' }) total!: number;
}

const segments = {
  type: 'object',
  additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/SegmentView' } },
};
const values = { type: 'array', items: { $ref: '#/components/schemas/FacetValue' } };

/** One page of what is open now. */
export class PostingPage {
  @ApiProperty({ type: [PostingView] }) items!: PostingView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsEstimate!: boolean;
  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: values,
    description: 'Null while search is away',
  })
  facets!: Record<string, FacetValue[]> | null;
  @ApiProperty({
    description: 'By id and field; texts without a find are left out',
    type: 'object',
    additionalProperties: segments,
  })
  highlights!: Record<string, Record<string, SegmentView[]>>;
  @ApiProperty() page!: number;
  @ApiProperty({ nullable: true, type: String, description: 'Send it as `after`; null at the end' })
  next!: string | null;
  @ApiProperty({ type: [Loosening], description: 'Where nothing was found: what to leave out' })
  loosen!: Loosening[];
  @ApiProperty({ description: 'Who answered: fts5, meilisearch or database' }) engine!: string;
  @ApiProperty({ description: 'The index is being built; lists come from the database meanwhile' })
  rebuilding!: boolean;
  @ApiProperty({
    description: 'Position in the event log: follow from here, and nothing after this answer is missed',
  })
  head!: number;
  @ApiProperty({ description: "The server's time, milliseconds since 1970" }) asOf!: number;
  @ApiProperty() tookMs!: number;
}

export class Suggestion {
  @ApiProperty({ enum: ['occupation', 'work-type', 'title', 'employer'] }) kind!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ nullable: true, type: String, description: 'The code or id to filter by' }) value!:
    string | null;
}

export class Suggestions {
  @ApiProperty({ type: [Suggestion] }) items!: Suggestion[];
}

export class SimilarPostings {
  @ApiProperty({ type: [PostingView] }) items!: PostingView[];
}
