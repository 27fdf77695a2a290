import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { signInFirst } from '../../platform/access/access.guard.js';
import { Public } from '../../platform/access/rule.js';
import { RegisterDto, SessionView } from './accounts.dto.js';
import { Client, type ClientTrace } from './client-trace.js';
import { CodeRequestDto, CodeSentView, PrivacyNoticeView } from './registration.dto.js';
import { CODE_SECONDS, OneTimeCodesService } from './one-time-codes.service.js';
import { PRIVACY_NOTICE } from './privacy-notice.js';
import { RegistrationService } from './registration.service.js';
import { SessionAnswer } from './session-answer.js';

@ApiTags('accounts')
@Controller('api/v1')
@Public()
export class RegistrationController {
  constructor(
    private readonly codes: OneTimeCodesService,
    private readonly registration: RegistrationService,
    private readonly answer: SessionAnswer,
  ) {}

  @Get('privacy-notice')
  @ApiOkResponse({ type: PrivacyNoticeView })
  notice(): PrivacyNoticeView {
    return PRIVACY_NOTICE;
  }

  /** Sends a one-time code; the answer is the same whether or not the phone has an account. */
  @Post('codes')
  @HttpCode(202)
  @ApiCreatedResponse({ type: CodeSentView })
  async sendCode(
    @Me() me: Actor | undefined,
    @Body() dto: CodeRequestDto,
    @Client() client: ClientTrace,
  ): Promise<CodeSentView> {
    if (dto.purpose === 'phone' && !me) throw signInFirst();
    await this.codes.send(dto.phone, dto.purpose, client);
    return { expiresInSeconds: CODE_SECONDS, againAfterSeconds: 60 };
  }

  /** Opens an account and signs its owner in. */
  @Post('accounts')
  @ApiCreatedResponse({ type: SessionView })
  async register(
    @Body() dto: RegisterDto,
    @Client() client: ClientTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.answer.give(reply, await this.registration.register(dto, client));
  }
}
