import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { ForRoles, SignedIn } from '../../platform/access/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Page } from '../../platform/http/cursor.js';
import { ApiIfMatch, IfMatch, tag } from '../../platform/http/if-match.js';
import { compiled, draftOf } from './screening-drafts.js';
import {
  Findings,
  RuleBookQuery,
  RuleEdit,
  RuleInput,
  SampleText,
  ScreeningRulePage,
  ScreeningRuleView,
  SwitchOff,
  TryRule,
} from './screening-rules.dto.js';
import { ruleView, ScreeningRulesService } from './screening-rules.service.js';
import { ScreeningService } from './screening.service.js';

/** The screener: its rule book for officers, a look at one's own text for authors. */
@ApiTags('screening')
@ApiBearerAuth()
@Controller('api/v1/screening')
@ForRoles('officer', 'administrator')
export class ScreeningController {
  constructor(
    private readonly rules: ScreeningRulesService,
    private readonly screening: ScreeningService,
    private readonly clock: Clock,
  ) {}

  /** What would be found in a text if it were published today; nothing is stored. */
  @Post('check')
  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: Findings })
  async check(@Body() text: SampleText): Promise<Findings> {
    return { findings: await this.screening.findings({ ...text, publishOn: this.clock.today() }) };
  }

  @Get('rules')
  @ApiOkResponse({ type: ScreeningRulePage })
  list(@Query() query: RuleBookQuery): Promise<Page<ScreeningRuleView>> {
    return this.rules.list(query);
  }

  @Post('rules')
  @ApiCreatedResponse({ type: ScreeningRuleView })
  async add(
    @Me() me: Actor,
    @Body() input: RuleInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScreeningRuleView> {
    const row = await this.rules.add(me, input);
    tag(reply, row.version);
    return ruleView(row);
  }

  @Patch('rules/:ruleId')
  @ApiIfMatch()
  @ApiOkResponse({ type: ScreeningRuleView })
  async edit(
    @Me() me: Actor,
    @Param('ruleId') ruleId: string,
    @IfMatch() version: number,
    @Body() edit: RuleEdit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScreeningRuleView> {
    const row = await this.rules.edit(me, ruleId, version, edit);
    tag(reply, row.version);
    return ruleView(row);
  }

  /** It counts no more after its last day; findings that it made stay as they are. */
  @Post('rules/:ruleId/switch-off')
  @HttpCode(200)
  @ApiOkResponse({ type: ScreeningRuleView })
  async switchOff(
    @Me() me: Actor,
    @Param('ruleId') ruleId: string,
    @Body() { validTo, reason }: SwitchOff,
  ): Promise<ScreeningRuleView> {
    return ruleView(await this.rules.switchOff(me, ruleId, validTo, reason));
  }

  /** A draft rule on a sample text, on the rule's first day or today; nothing is stored. */
  @Post('try')
  @HttpCode(200)
  @ApiOkResponse({ type: Findings })
  async tryOut(@Body() { rule, text }: TryRule): Promise<Findings> {
    const draft = compiled(draftOf(rule), 'rule.');
    const today = this.clock.today();
    const publishOn = draft.row.validFrom > today ? draft.row.validFrom : today;
    return { findings: await this.screening.tryOut(draft, { ...text, publishOn }) };
  }
}
