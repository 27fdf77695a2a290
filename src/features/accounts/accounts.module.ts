import { Global, Module } from '@nestjs/common';
import { SessionSource } from '../../platform/access/sessions.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { AccountChanges } from './account-changes.js';
import { AccountClosing } from './account-closing.service.js';
import { AccountInvitationsController } from './account-invitations.controller.js';
import { AccountInvitations } from './account-invitations.service.js';
import { AccountSeals } from './account-seals.js';
import { AccountOpening } from './account-opening.service.js';
import { AccountSessions } from './account-sessions.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { AccountsSweep } from './accounts-sweep.js';
import { AccountsService } from './accounts.service.js';
import { AdministrationController } from './administration.controller.js';
import { AdministrationQueries } from './administration.queries.js';
import { AdministrationService } from './administration.service.js';
import { AskedMessagesService } from './asked-messages.service.js';
import { Attempts } from './attempts.js';
import { CredentialsService } from './credentials.service.js';
import { DemoAccountsController } from './demo-accounts.controller.js';
import { DemoAccounts } from './demo-accounts.service.js';
import { EntryPages } from './entry.page.js';
import { OneTimeCodesService } from './one-time-codes.service.js';
import { OperatorAccountsController } from './operator-accounts.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { PasswordsController } from './passwords.controller.js';
import { Passwords } from './passwords.js';
import { PersonalCopyService } from './personal-copy.service.js';
import { PhoneChange } from './phone-change.service.js';
import { Reentry } from './reentry.js';
import { RefreshTokens } from './refresh-tokens.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { SecondFactorRights } from './second-factor-rights.js';
import { SecondFactor } from './second-factor.js';
import { SessionAnswer } from './session-answer.js';
import { SessionRefreshService } from './session-refresh.service.js';
import { SessionsController } from './sessions.controller.js';
import { SignInService } from './sign-in.service.js';
import { TotpController } from './totp.controller.js';
import { TotpService } from './totp.service.js';

/** Global because every request asks it who stands behind a session. */
@Global()
@Module({
  imports: [ReferenceModule],
  controllers: [
    AccountInvitationsController,
    AdministrationController,
    DemoAccountsController,
    OperatorAccountsController,
    OwnAccountController,
    PasswordsController,
    RegistrationController,
    SessionsController,
    TotpController,
  ],
  providers: [
    { provide: SessionSource, useClass: AccountSessions },
    AccountChanges,
    AccountClosing,
    AccountInvitations,
    AccountOpening,
    AccountSeals,
    AccountSessionsService,
    AccountsService,
    AccountsSweep,
    AdministrationQueries,
    AdministrationService,
    AskedMessagesService,
    Attempts,
    CredentialsService,
    DemoAccounts,
    EntryPages,
    OneTimeCodesService,
    OwnAccountService,
    OwnSessionsService,
    Passwords,
    PersonalCopyService,
    PhoneChange,
    Reentry,
    RefreshTokens,
    RegistrationService,
    SecondFactor,
    SecondFactorRights,
    SessionAnswer,
    SessionRefreshService,
    SignInService,
    TotpService,
  ],
  exports: [SessionSource, AccountsService, AskedMessagesService, DemoAccounts, PersonalCopyService],
})
export class AccountsModule {}
