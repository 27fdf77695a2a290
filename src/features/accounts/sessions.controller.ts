import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { Public, SignedIn } from '../../platform/access/rule.js';
import type { Page } from '../../platform/http/cursor.js';
import { IdParam } from '../../platform/http/id.param.js';
import { Refusal } from '../../platform/http/refusal.js';
import { SessionView, SignInDto } from './accounts.dto.js';
import { Client, type ClientTrace } from './client-trace.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { SessionListQuery, SignInPage, type SignInView } from './own-sessions.dto.js';
import { refreshToken, SessionAnswer } from './session-answer.js';
import { SessionRefreshService } from './session-refresh.service.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly signIns: SignInService,
    private readonly refreshes: SessionRefreshService,
    private readonly own: OwnSessionsService,
    private readonly answer: SessionAnswer,
  ) {}

  @Post()
  @Public()
  @ApiCreatedResponse({ type: SessionView })
  async signIn(
    @Body() dto: SignInDto,
    @Client() client: ClientTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const session = await this.signIns.signIn(dto, client);
    return this.answer.give(reply, session).catch((error: unknown) => {
      // Who is told that it failed leaves nothing behind that signs the next one in.
      this.answer.take(reply);
      throw error;
    });
  }

  /** A new access token for the cookie, which is exchanged too; one used twice ends the session. */
  @Post('refresh')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const gone = (): boolean => reply.raw.destroyed;
    const session = await this.refreshes.refresh(refreshToken(request), gone).catch((error: unknown) => {
      // Only from whom the session has ended for: a database that is away says nothing of it.
      if (error instanceof Refusal && error.kind === 'unauthenticated') this.answer.take(reply);
      throw error;
    });
    return this.answer.give(reply, session);
  }

  /** Own sign-ins, newest first, ended ones too. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SignInPage })
  list(@Me() me: Actor, @Query() query: SessionListQuery): Promise<Page<SignInView>> {
    return this.own.list(me, query);
  }

  /** Signs out here. */
  @Delete('current')
  @SignedIn()
  @HttpCode(204)
  async signOut(@Me() me: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.own.end(me, me.sessionId);
    this.answer.take(reply);
  }

  /** Signs out everywhere. */
  @Delete()
  @SignedIn()
  @HttpCode(204)
  async signOutEverywhere(@Me() me: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.own.endAll(me);
    this.answer.take(reply);
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  end(@Me() me: Actor, @IdParam() id: string): Promise<void> {
    return this.own.end(me, id);
  }
}
