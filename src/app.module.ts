import { type DynamicModule, Module } from '@nestjs/common';
import { SeedModule } from './database/seed/seed.module.js';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { OrganisationsModule } from './features/organisations/organisations.module.js';
import { PostingImportModule } from './features/postings/import/posting-import.module.js';
import { MarketModule } from './features/postings/market/market.module.js';
import { PostingPagesModule } from './features/postings/pages/posting-pages.module.js';
import { PostingsModule } from './features/postings/postings.module.js';
import { ReferenceModule } from './features/reference/reference.module.js';
import { ScreeningModule } from './features/screening/screening.module.js';
import { AccessModule } from './platform/access/access.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { BackgroundModule } from './platform/background/background.module.js';
import type { Clock } from './platform/clock/clock.js';
import { ClockModule } from './platform/clock/clock.module.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Db } from './platform/db/db.js';
import { DbModule } from './platform/db/db.module.js';
import { EventsModule } from './platform/events/events.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LiveModule } from './platform/live/live.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';
import { OperatorModule } from './platform/operator/operator.module.js';
import { SearchModule } from './platform/search/search.module.js';
import { SecretRotationModule } from './platform/secret-rotation/secret-rotation.module.js';
import { SmsModule } from './platform/sms/sms.module.js';

const platform = [
  BackgroundModule,
  EventsModule,
  AccessModule,
  AuditModule,
  FilesModule,
  HttpModule,
  JobsModule,
  LiveModule,
  MailModule,
  MetricsModule,
  OperatorModule,
  SecretRotationModule,
  SmsModule,
];

/** In the one order in which features may import each other. */
const features = [
  ReferenceModule,
  AccountsModule,
  OrganisationsModule,
  ScreeningModule,
  PostingsModule,
  PostingPagesModule,
  PostingImportModule,
  MarketModule,
];

@Module({})
export class AppModule {
  static with(config: Config, db: Db, clock: Clock): DynamicModule {
    const given = [ConfigModule.with(config), DbModule.with(db), ClockModule.with(clock)];
    const { meiliUrl, meiliKey, meiliPrefix, dataDir } = config;
    const search = SearchModule.register({ meiliUrl, meiliKey, meiliPrefix, dataDir });
    return {
      module: AppModule,
      imports: [...given, search, ...platform, ...features, SeedModule],
    };
  }
}
