import { Body, Controller, Get, HttpCode, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { ApiIfMatch, IfMatch, tag } from '../../platform/http/if-match.js';
import { AccountClosing } from './account-closing.service.js';
import { ChangeMeDto, ChangePhoneDto, MeView, PasswordDto } from './own-account.dto.js';
import { OwnAccountService } from './own-account.service.js';
import { PersonalCopyService } from './personal-copy.service.js';
import { PhoneChange } from './phone-change.service.js';
import { Reentry } from './reentry.js';
import { SessionAnswer } from './session-answer.js';

type Reply = FastifyReply;

@ApiTags('me')
@Controller('api/v1/me')
@SignedIn()
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly copies: PersonalCopyService,
    private readonly phones: PhoneChange,
    private readonly closing: AccountClosing,
    private readonly reentry: Reentry,
    private readonly answer: SessionAnswer,
  ) {}

  @Get()
  @ApiOkResponse({ type: MeView })
  async view(@Me() me: Actor, @Res({ passthrough: true }) reply: Reply): Promise<MeView> {
    const view = await this.own.view(me);
    tag(reply, view.version);
    return view;
  }

  @Patch()
  @ApiIfMatch()
  @ApiOkResponse({ type: MeView })
  async change(
    @Me() me: Actor,
    @IfMatch() version: number,
    @Body() dto: ChangeMeDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MeView> {
    const view = await this.own.change(me, version, dto);
    tag(reply, view.version);
    return view;
  }

  /** Everything that is stored about the person who asks, machine-readable. */
  @Get('data')
  copy(@Me() me: Actor, @Res({ passthrough: true }) reply: Reply): Promise<Record<string, unknown>> {
    void reply.header('content-disposition', 'attachment; filename="gongqiao-my-data.json"');
    void reply.header('cache-control', 'private, no-store');
    return this.copies.copy(me);
  }

  /** Moves the account to a phone whose code (purpose `phone`) is at hand. */
  @Put('phone')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePhone(@Me() me: Actor, @Body() dto: ChangePhoneDto): Promise<void> {
    await this.reentry.check(me.userId, dto.password);
    await this.phones.change(me, dto.phone, dto.code);
  }

  /** Closes the account for good and erases the person. */
  @Post('close')
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(
    @Me() me: Actor,
    @Body() dto: PasswordDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    await this.reentry.check(me.userId, dto.password);
    await this.closing.close(me);
    this.answer.take(reply);
  }
}
