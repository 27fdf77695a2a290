import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Posting } from './posting.entity.js';
import { publishFaults } from './posting.rules.js';
import { type Names, postingView, PostingView } from './posting.views.js';

class AllowedView {
  @ApiProperty() ruleId!: string;
  @ApiProperty({ enum: ['block', 'review'] }) level!: string;
  @ApiProperty({ description: 'The words, as the screener reads them' }) text!: string;
  @ApiProperty({ description: 'Milliseconds since 1970' }) at!: number;
  @ApiPropertyOptional({ description: 'The officer; told to officers only' }) by?: string;
}

class UnmetView {
  @ApiProperty() field!: string;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

/** What its own people and officers see besides. */
export class OwnPostingView extends PostingView {
  @ApiProperty({ nullable: true, type: String }) organisation!: string | null;
  @ApiProperty({ nullable: true, type: String }) client!: string | null;
  @ApiProperty({ type: [String], description: 'Why it is held' }) holdReasons!: string[];
  @ApiProperty({ type: [Object], description: "The screener's findings when it was last looked at" })
  findings!: object[];
  @ApiProperty({
    type: [AllowedView],
    description: 'Findings that an officer let pass; while rule and words stay',
  })
  allowed!: AllowedView[];
  @ApiProperty({ type: [UnmetView], description: 'What a draft still needs before it can be published' })
  unmet!: UnmetView[];
  @ApiProperty({ type: [String] }) confirmed!: string[];
  @ApiProperty({ nullable: true, type: String }) appeal!: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'What the officer said' }) decisionNote!:
    string | null;
  @ApiProperty({
    nullable: true,
    type: Number,
    description: 'Per cent; null when a person chose the occupation',
  })
  occupationConfidence!: number | null;
  @ApiProperty() createdAt!: number;
  @ApiProperty({ nullable: true, type: Number }) endedAt!: number | null;
}

/** `today` is a civil date in Asia/Shanghai. */
export function ownView(p: Posting, names: Names, today: string): OwnPostingView {
  const unmet = p.state === 'draft' ? publishFaults(p, today) : [];
  return Object.assign(postingView(p, names), {
    workPlace: p.workPlace,
    organisation: p.organisationId,
    client: p.clientId,
    allowed: (p.allowed ?? []).map(({ ruleId, level, text, at }) => ({ ruleId, level, text, at })),
    holdReasons: p.holdReasons,
    findings: p.findings,
    unmet: unmet.map(({ field, zh, en }) => ({ field, zh, en })),
    confirmed: p.confirmed,
    appeal: p.appeal,
    decisionNote: p.decisionNote,
    occupationConfidence: p.occupationConfidence,
    createdAt: p.createdAt,
    endedAt: p.endedAt,
  });
}

/** The same for officers, who see which of them let a finding pass. */
export function reviewView(p: Posting, names: Names, today: string): OwnPostingView {
  const allowed = (p.allowed ?? []).map(({ ruleId, level, text, at, by }) => ({
    ruleId,
    level,
    text,
    at,
    by,
  }));
  return { ...ownView(p, names, today), allowed };
}
