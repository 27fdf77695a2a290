import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../platform/access/rule.js';
import { AcceptInvitationDto } from './account-invitations.dto.js';
import { AccountInvitations } from './account-invitations.service.js';
import { SessionView } from './accounts.dto.js';
import { Attempts, LIMITS } from './attempts.js';
import { Client, type ClientTrace } from './client-trace.js';
import { SessionAnswer } from './session-answer.js';

@ApiTags('accounts')
@Controller('api/v1/accounts/invited')
@Public()
export class AccountInvitationsController {
  constructor(
    private readonly invitations: AccountInvitations,
    private readonly attempts: Attempts,
    private readonly answer: SessionAnswer,
  ) {}

  /** Opens the account that a one-time link promises and signs in; enrol the second factor next. */
  @Post()
  @ApiCreatedResponse({ type: SessionView })
  async accept(
    @Body() dto: AcceptInvitationDto,
    @Client() client: ClientTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.attempts.take(LIMITS.invitation, client.address);
    return this.answer.give(reply, await this.invitations.accept(dto, client));
  }
}
