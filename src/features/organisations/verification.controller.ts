import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { ForRoles } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import { ApiMayMatch, MayMatch, type Seen } from '../../platform/http/if-match.js';
import { LicenceView } from './agency.dto.js';
import { LicencesService } from './licences.service.js';
import { OrganisationReadingService } from './organisation-reading.service.js';
import { OrganisationPage, OrganisationView } from './organisation-views.js';
import { Decision, OrganisationFilter, ReasonedDecision } from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { VerificationService } from './verification.service.js';

/** What officers decide about organisations and their licences; each decision is in the audit log. */
@ApiTags('organisations: officers')
@Controller('api/v1/organisations')
@ForRoles('officer')
export class VerificationController {
  constructor(
    private readonly queries: OrganisationsQueries,
    private readonly verification: VerificationService,
    private readonly reading: OrganisationReadingService,
    private readonly licences: LicencesService,
  ) {}

  /** `waiting=true` is the queue, the oldest first. */
  @Get()
  @ApiOkResponse({ type: OrganisationPage })
  list(@Query() filter: OrganisationFilter): Promise<OrganisationPage> {
    return this.queries.list(filter);
  }

  @Post(':id/verify')
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OrganisationView })
  async verify(@Me() me: Actor, @IdParam() id: string, @MayMatch() seen: Seen): Promise<OrganisationView> {
    return this.reading.full(await this.verification.verify(me, id, seen), null);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @ApiMayMatch()
  @ApiOkResponse({ type: OrganisationView })
  async refuse(
    @Me() me: Actor,
    @IdParam() id: string,
    @MayMatch() seen: Seen,
    @Body() { reason }: ReasonedDecision,
  ): Promise<OrganisationView> {
    return this.reading.full(await this.verification.refuse(me, id, seen, reason), null);
  }

  @Post(':id/licences/:licenceId/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: LicenceView })
  confirm(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('licenceId') licenceId: string,
    @Body() { reason }: Decision,
  ): Promise<LicenceView> {
    return this.licences.decide(me, id, licenceId, 'confirm', reason);
  }

  @Post(':id/licences/:licenceId/refuse')
  @HttpCode(200)
  @ApiOkResponse({ type: LicenceView })
  refuseLicence(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('licenceId') licenceId: string,
    @Body() { reason }: ReasonedDecision,
  ): Promise<LicenceView> {
    return this.licences.decide(me, id, licenceId, 'refuse', reason);
  }

  @Post(':id/licences/:licenceId/suspend')
  @HttpCode(200)
  @ApiOkResponse({ type: LicenceView })
  suspend(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('licenceId') licenceId: string,
    @Body() { reason }: ReasonedDecision,
  ): Promise<LicenceView> {
    return this.licences.decide(me, id, licenceId, 'suspend', reason);
  }

  @Post(':id/licences/:licenceId/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: LicenceView })
  revoke(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('licenceId') licenceId: string,
    @Body() { reason }: ReasonedDecision,
  ): Promise<LicenceView> {
    return this.licences.decide(me, id, licenceId, 'revoke', reason);
  }

  @Post(':id/licences/:licenceId/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: LicenceView })
  restore(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('licenceId') licenceId: string,
    @Body() { reason }: ReasonedDecision,
  ): Promise<LicenceView> {
    return this.licences.decide(me, id, licenceId, 'restore', reason);
  }
}
