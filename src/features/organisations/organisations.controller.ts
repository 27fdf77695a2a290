import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { Public, SignedIn } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { ApiIfMatch, IfMatch, tag } from '../../platform/http/if-match.js';
import { StandingQuery, StandingView } from './agency.dto.js';
import { MyOrganisations } from './my-organisations.dto.js';
import { OrganisationFoundingService } from './organisation-founding.service.js';
import { OrganisationReadingService } from './organisation-reading.service.js';
import { OrganisationView } from './organisation-views.js';
import { EditOrganisation, FoundOrganisation, PublicOrganisationView } from './organisations.dto.js';
import { OrganisationsService } from './organisations.service.js';
import { StandingService } from './standing.service.js';
import { SubmissionService } from './submission.service.js';

@ApiTags('organisations')
@Controller('api/v1/organisations')
@SignedIn()
export class OrganisationsController {
  constructor(
    private readonly founding: OrganisationFoundingService,
    private readonly reading: OrganisationReadingService,
    private readonly organisations: OrganisationsService,
    private readonly submission: SubmissionService,
    private readonly standing: StandingService,
  ) {}

  /** You become its owner; it is a draft until its documents are there and it is submitted. */
  @Post()
  @Idempotent()
  @ApiCreatedResponse({ type: OrganisationView })
  async found(
    @Me() me: Actor,
    @Body() input: FoundOrganisation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    const organisation = await this.founding.found(me.userId, input);
    tag(reply, organisation.version);
    return this.reading.full(organisation, 'owner');
  }

  /** Those that you belong to. */
  @Get('mine')
  @ApiOkResponse({ type: MyOrganisations })
  async mine(@Me() me: Actor): Promise<MyOrganisations> {
    return { items: await this.organisations.memberOrganisations(me.userId), next: null };
  }

  /** Strangers see verified organisations, members and officers see all of theirs. */
  @Get(':id')
  @Public()
  @ApiOkResponse({ type: OrganisationView })
  async see(
    @Me() me: Actor | undefined,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicOrganisationView | OrganisationView> {
    const { version, view } = await this.reading.see(me, id);
    tag(reply, version);
    return view;
  }

  /** Another name or credit code puts a verified organisation before an officer again. */
  @Patch(':id')
  @ApiIfMatch()
  @ApiOkResponse({ type: OrganisationView })
  async edit(
    @Me() me: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() changes: EditOrganisation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    const organisation = await this.founding.edit(me, id, version, changes);
    tag(reply, organisation.version);
    return this.reading.full(organisation, 'owner');
  }

  /** Puts it before an officer; again before the last verification is too old. */
  @Post(':id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganisationView })
  async submit(@Me() me: Actor, @IdParam() id: string): Promise<OrganisationView> {
    return this.reading.full(await this.submission.submit(me, id), 'owner');
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganisationView })
  async close(@Me() me: Actor, @IdParam() id: string): Promise<OrganisationView> {
    return this.reading.full(await this.founding.close(me, id), 'owner');
  }

  /** Whether it could publish now, and every reason why not. */
  @Get(':id/standing')
  @ApiOkResponse({ type: StandingView })
  async standingOf(
    @Me() me: Actor,
    @IdParam() id: string,
    @Query() query: StandingQuery,
  ): Promise<StandingView> {
    await this.organisations.mayAct(me, id, 'view');
    return this.standing.look(id, query);
  }
}
