import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { InvitationsService } from './invitations.service.js';
import { AcceptInvitation, Membership } from './members.dto.js';

@ApiTags('organisations: members')
@Controller('api/v1/organisation-invitations')
@SignedIn()
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** Answers 404 for a token that was never given, is used up, has run out or was sent to another phone. */
  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: Membership })
  accept(@Me() me: Actor, @Body() { token }: AcceptInvitation): Promise<Membership> {
    return this.invitations.accept(me, token);
  }
}
