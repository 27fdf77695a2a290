import { Module } from '@nestjs/common';
import { AccountsModule } from '../../features/accounts/accounts.module.js';
import { OrganisationsModule } from '../../features/organisations/organisations.module.js';
import { PostingsModule } from '../../features/postings/postings.module.js';
import { OperatorSeedController } from './operator-seed.controller.js';
import { SeedWorldService } from './seed-world.service.js';

@Module({
  imports: [AccountsModule, OrganisationsModule, PostingsModule],
  controllers: [OperatorSeedController],
  providers: [SeedWorldService],
  exports: [SeedWorldService],
})
export class SeedModule {}
