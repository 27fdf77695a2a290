import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { OperatorTokens } from './operator-tokens.js';
import { PersonalData } from './personal-data.js';
import { RetiredKeys } from './retired-keys.js';
import { RouteRules } from './route-rules.js';
import { SealedColumns } from './sealed-columns.js';
import { Sessions } from './sessions.js';

/** `SessionSource` comes from the accounts feature, which is global for this one reason. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    AccessTokens,
    OperatorTokens,
    PersonalData,
    RetiredKeys,
    RouteRules,
    SealedColumns,
    Sessions,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessTokens, PersonalData, RetiredKeys, RouteRules, SealedColumns, Sessions],
})
export class AccessModule {}
