import { Global, Module } from '@nestjs/common';
import { SessionSource } from '../../platform/access/sessions.js';
import { AccountChanges } from './account-changes.js';
import { AccountOpening } from './account-opening.service.js';
import { AccountSessions } from './account-sessions.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { AccountsService } from './accounts.service.js';
import { Attempts } from './attempts.js';
import { OneTimeCodesService } from './one-time-codes.service.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { Passwords } from './passwords.js';
import { RefreshTokens } from './refresh-tokens.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { SecondFactor } from './second-factor.js';
import { SessionAnswer } from './session-answer.js';
import { SessionRefreshService } from './session-refresh.service.js';
import { SessionsController } from './sessions.controller.js';
import { SignInService } from './sign-in.service.js';

/** Global because every request asks it who stands behind a session. */
@Global()
@Module({
  controllers: [RegistrationController, SessionsController],
  providers: [
    { provide: SessionSource, useClass: AccountSessions },
    AccountChanges,
    AccountOpening,
    AccountSessionsService,
    AccountsService,
    Attempts,
    OneTimeCodesService,
    OwnSessionsService,
    Passwords,
    RefreshTokens,
    RegistrationService,
    SecondFactor,
    SessionAnswer,
    SessionRefreshService,
    SignInService,
  ],
  exports: [SessionSource, AccountsService],
})
export class AccountsModule {}
