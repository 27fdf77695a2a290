import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { PostingAuthorService } from './posting-author.service.js';
import { PostingFollowers } from './posting-followers.js';
import { PostingGateService } from './posting-gate.service.js';
import { PostingPublicationService } from './posting-publication.service.js';
import { PostingsController } from './postings.controller.js';
import { PostingsQueries } from './postings.queries.js';
import { PostingsService } from './postings.service.js';

@Module({
  imports: [OrganisationsModule, ReferenceModule, ScreeningModule],
  controllers: [PostingsController],
  providers: [
    PostingAuthorService,
    PostingFollowers,
    PostingGateService,
    PostingPublicationService,
    PostingsQueries,
    PostingsService,
  ],
  exports: [PostingsQueries, PostingsService],
})
export class PostingsModule {}
