import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { ForRoles, Public } from '../../platform/access/rule.js';
import type { Page } from '../../platform/http/cursor.js';
import { IdParam } from '../../platform/http/id.param.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { RuleRowsService } from './rule-rows.service.js';
import { NewRule, RulePage, RulesQuery, RuleView, WithdrawRule } from './rules.dto.js';
import { RulesQueries, ruleView } from './rules.queries.js';

/** The numbers of law: read by everyone, kept by officers. */
@ApiTags('reference')
@Controller('api/v1/reference/rules')
export class RulesController {
  constructor(
    private readonly rows: RuleRowsService,
    private readonly queries: RulesQueries,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: RulePage })
  list(@Query() query: RulesQuery): Promise<Page<RuleView>> {
    return this.queries.list(query);
  }

  /** From its first day on it counts everywhere within two seconds. */
  @Post()
  @Idempotent()
  @ForRoles('officer', 'administrator')
  @ApiBearerAuth()
  @ApiCreatedResponse({ type: RuleView })
  async add(@Me() me: Actor, @Body() input: NewRule): Promise<RuleView> {
    return ruleView(await this.rows.add(me, input));
  }

  /** A row that should not have been entered; it stays to be read, but counts no more. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ForRoles('officer', 'administrator')
  @ApiBearerAuth()
  @ApiOkResponse({ type: RuleView })
  async withdraw(@IdParam() id: string, @Body() { reason }: WithdrawRule): Promise<RuleView> {
    return ruleView(await this.rows.withdraw(id, reason));
  }
}
