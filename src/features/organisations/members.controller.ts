import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { IdParam } from '../../platform/http/id.param.js';
import { AskedMessagesService } from '../accounts/asked-messages.service.js';
import { InvitationsService } from './invitations.service.js';
import { InvitationList, InvitationView, Invite, MemberList, MemberRoleChange } from './members.dto.js';
import { MembersService } from './members.service.js';
import { OrganisationAccess } from './organisation-access.js';

@ApiTags('organisations: members')
@Controller('api/v1/organisations/:id')
@SignedIn()
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly invitations: InvitationsService,
    private readonly access: OrganisationAccess,
    private readonly messages: AskedMessagesService,
  ) {}

  @Get('members')
  @ApiOkResponse({ type: MemberList })
  async list(@Me() me: Actor, @IdParam() id: string): Promise<MemberList> {
    return { items: await this.members.list(me, id) };
  }

  @Patch('members/:userId')
  @HttpCode(204)
  changeRole(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('userId') userId: string,
    @Body() { role }: MemberRoleChange,
  ): Promise<void> {
    return this.members.changeRole(me, id, userId, role);
  }

  /** Removes a member, or leaves when it is you. */
  @Delete('members/:userId')
  @HttpCode(204)
  remove(@Me() me: Actor, @IdParam() id: string, @IdParam('userId') userId: string): Promise<void> {
    return this.members.remove(me, id, userId);
  }

  /** Sends a link by text message, to a phone five times a day at most; it counts for the account with that phone, for seven days. */
  @Post('invitations')
  @ApiCreatedResponse({ type: InvitationView })
  async invite(@Me() me: Actor, @IdParam() id: string, @Body() input: Invite): Promise<InvitationView> {
    await this.access.may(me, id, 'own');
    await this.messages.take(me.userId, input.phone);
    return this.invitations.invite(me, id, input);
  }

  @Get('invitations')
  @ApiOkResponse({ type: InvitationList })
  async open(@Me() me: Actor, @IdParam() id: string): Promise<InvitationList> {
    return { items: await this.invitations.list(me, id) };
  }

  @Delete('invitations/:invitationId')
  @HttpCode(204)
  withdraw(
    @Me() me: Actor,
    @IdParam() id: string,
    @IdParam('invitationId') invitationId: string,
  ): Promise<void> {
    return this.invitations.withdraw(me, id, invitationId);
  }
}
