import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { MyPostingsController } from './my-postings.controller.js';
import { MyPostingsService } from './my-postings.service.js';
import { OpenPostingsQueries } from './open-postings.queries.js';
import { PostingAuthorService } from './posting-author.service.js';
import { PostingFollowers } from './posting-followers.js';
import { PostingGateService } from './posting-gate.service.js';
import { PostingIndexService } from './posting-index.service.js';
import { PostingListController } from './posting-list.controller.js';
import { PostingListQueries } from './posting-list.queries.js';
import { PostingListService } from './posting-list.service.js';
import { PostingPublicationService } from './posting-publication.service.js';
import { PostingReconcileService } from './posting-reconcile.service.js';
import { PostingSimilarService } from './posting-similar.service.js';
import { PostingSuggestionsService } from './posting-suggestions.service.js';
import { PostingsController } from './postings.controller.js';
import { PostingsQueries } from './postings.queries.js';
import { PostingsService } from './postings.service.js';
import { SnapshotController } from './snapshot.controller.js';

@Module({
  imports: [OrganisationsModule, ReferenceModule, ScreeningModule],
  controllers: [
    PostingListController,
    MyPostingsController,
    SnapshotController,
    PostingsController,
  ],
  providers: [
    MyPostingsService,
    OpenPostingsQueries,
    PostingAuthorService,
    PostingFollowers,
    PostingGateService,
    PostingIndexService,
    PostingListQueries,
    PostingListService,
    PostingPublicationService,
    PostingReconcileService,
    PostingSimilarService,
    PostingSuggestionsService,
    PostingsQueries,
    PostingsService,
  ],
  exports: [PostingIndexService, PostingsQueries, PostingsService],
})
export class PostingsModule {}
