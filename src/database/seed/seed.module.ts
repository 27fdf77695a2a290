import { Module } from '@nestjs/common';
import { AccountsModule } from '../../features/accounts/accounts.module.js';
import { OrganisationsModule } from '../../features/organisations/organisations.module.js';
import { PostingsModule } from '../../features/postings/postings.module.js';
import { SeedWorldService } from './seed-world.service.js';

@Module({ imports: [AccountsModule, OrganisationsModule, PostingsModule], providers: [SeedWorldService] })
export class SeedModule {}
