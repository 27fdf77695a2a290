import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Me } from '../../platform/access/actor.js';
import { SignedIn } from '../../platform/access/rule.js';
import { Attempts, LIMITS } from './attempts.js';
import { Reentry } from './reentry.js';
import { ConfirmTotpDto, EnrolTotpDto, RecoveryCodesView, TotpEnrolmentView } from './totp.dto.js';
import { TotpService } from './totp.service.js';

@ApiTags('me')
@Controller('api/v1/me/totp')
@SignedIn()
export class TotpController {
  constructor(
    private readonly totp: TotpService,
    private readonly reentry: Reentry,
    private readonly attempts: Attempts,
  ) {}

  /** Begins the enrolment of an authenticator app, or of another one. */
  @Post()
  @ApiCreatedResponse({ type: TotpEnrolmentView })
  async begin(@Me() me: Actor, @Body() dto: EnrolTotpDto): Promise<TotpEnrolmentView> {
    await this.show(me, dto.password);
    return this.totp.begin(me, dto);
  }

  /** Ends the enrolment with the app's first code; answers the recovery codes, once. */
  @Post('confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView })
  async confirm(@Me() me: Actor, @Body() dto: ConfirmTotpDto): Promise<RecoveryCodesView> {
    await this.attempts.take(LIMITS.secondFactor, me.userId);
    return { recoveryCodes: await this.totp.confirm(me, dto.totp) };
  }

  @Post('recovery-codes')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async renew(@Me() me: Actor, @Body() dto: EnrolTotpDto): Promise<RecoveryCodesView> {
    await this.show(me, dto.password);
    return { recoveryCodes: await this.totp.renewRecoveryCodes(me, dto) };
  }

  @Post('disable')
  @HttpCode(204)
  @ApiNoContentResponse()
  async disable(@Me() me: Actor, @Body() dto: EnrolTotpDto): Promise<void> {
    await this.show(me, dto.password);
    await this.totp.disable(me, dto);
  }

  private async show(me: Actor, password: string): Promise<void> {
    await this.reentry.check(me.userId, password);
    await this.attempts.take(LIMITS.secondFactor, me.userId);
  }
}
