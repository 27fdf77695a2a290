import { Global, Module } from '@nestjs/common';
import { SessionSource } from '../../platform/access/sessions.js';
import { AccountSessions } from './account-sessions.js';

@Global()
@Module({ providers: [{ provide: SessionSource, useClass: AccountSessions }], exports: [SessionSource] })
export class AccountsModule {}
