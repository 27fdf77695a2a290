import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { Public, SignedIn } from '../../platform/access/rule.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { Attempts, LIMITS } from './attempts.js';
import { CredentialsService } from './credentials.service.js';
import { OneTimeCodesService } from './one-time-codes.service.js';
import { ChangePasswordDto, ResetPasswordDto } from './own-account.dto.js';
import { Reentry } from './reentry.js';

@ApiTags('accounts')
@Controller('api/v1')
export class PasswordsController {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly codes: OneTimeCodesService,
    private readonly reentry: Reentry,
    private readonly attempts: Attempts,
  ) {}

  /** Forgotten: a new password for whoever holds the phone and its code (purpose `password`), also where guessing has used the tries up. */
  @Post('password-resets')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async reset(@Body() dto: ResetPasswordDto): Promise<void> {
    const { phone, code, password } = dto;
    this.credentials.check(password, phone);
    await this.codes.check('password', phone, code);
    await this.credentials.reset(phone, password, (em) => this.codes.consume(em, 'password', phone, code));
    await this.attempts.clear(LIMITS.signInPhone, normaliseMobile(phone));
  }

  /** A new password; other sessions of the person end. */
  @Put('me/password')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@Me() me: Actor, @Body() dto: ChangePasswordDto): Promise<void> {
    await this.reentry.check(me.userId, dto.current, 'current');
    await this.credentials.change(me, dto.password);
  }
}
