import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import {
  AddClient,
  Authorisation,
  ClientPage,
  ClientsQuery,
  ClientView,
  EnterLicence,
  LicenceList,
  LicenceView,
  RepresentationList,
} from './agency.dto.js';
import { ClientsQueries, clientView } from './clients.queries.js';
import { ClientsService } from './clients.service.js';
import { LicencesService } from './licences.service.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations: agencies')
@Controller('api/v1/organisations/:id')
@SignedIn()
export class AgencyController {
  constructor(
    private readonly licences: LicencesService,
    private readonly clients: ClientsService,
    private readonly queries: ClientsQueries,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Counts once an officer has confirmed it. */
  @Post('licences')
  @Idempotent()
  @ApiCreatedResponse({ type: LicenceView })
  enter(@Me() me: Actor, @IdParam() id: string, @Body() input: EnterLicence): Promise<LicenceView> {
    return this.licences.enter(me, id, input);
  }

  @Get('licences')
  @ApiOkResponse({ type: LicenceList })
  async listLicences(@Me() me: Actor, @IdParam() id: string): Promise<LicenceList> {
    return { items: await this.licences.list(me, id) };
  }

  /** While no officer has judged it. */
  @Delete('licences/:licenceId')
  @HttpCode(204)
  takeBack(@Me() me: Actor, @IdParam() id: string, @IdParam('licenceId') licenceId: string): Promise<void> {
    return this.licences.takeBack(me, id, licenceId);
  }

  /** By `organisationId`, or by `name` and `creditCode`; the authorisation is uploaded before. */
  @Post('clients')
  @Idempotent()
  @ApiCreatedResponse({ type: ClientView })
  async add(@Me() me: Actor, @IdParam() id: string, @Body() input: AddClient): Promise<ClientView> {
    return clientView(await this.clients.add(me, id, input));
  }

  @Get('clients')
  @ApiOkResponse({ type: ClientPage })
  async listClients(
    @Me() me: Actor,
    @IdParam() id: string,
    @Query() query: ClientsQuery,
  ): Promise<ClientPage> {
    await this.organisations.mayAct(me, id, 'view');
    return this.queries.ofAgency(id, query);
  }

  @Post('clients/:clientId/renew')
  @HttpCode(200)
  @ApiOkResponse({ type: ClientView })
  async renew(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('clientId') clientId: string,
    @Body() input: Authorisation,
  ): Promise<ClientView> {
    return clientView(await this.clients.renew(me, id, clientId, input));
  }

  /** By an owner of the agency or of the client. */
  @Post('clients/:clientId/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ClientView })
  async withdraw(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('clientId') clientId: string,
  ): Promise<ClientView> {
    return clientView(await this.clients.withdraw(me, id, clientId));
  }

  /** The agencies that this organisation has authorised to publish for it. */
  @Get('representations')
  @ApiOkResponse({ type: RepresentationList })
  async representations(@Me() me: Actor, @IdParam() id: string): Promise<RepresentationList> {
    await this.organisations.mayAct(me, id, 'view');
    return { items: await this.queries.agenciesOf(id) };
  }
}
