import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { ContactLimit } from './contact-limit.js';
import { ContactRights } from './contact-rights.js';
import { ContactSources } from './contact-sources.js';
import { MyPostingsController } from './my-postings.controller.js';
import { MyPostingsService } from './my-postings.service.js';
import { JustWritten } from './just-written.js';
import { OpenPostingsQueries } from './open-postings.queries.js';
import { PostingBreadth } from './posting-breadth.js';
import { PostingCountsService } from './posting-counts.service.js';
import { PostingAuthorService } from './posting-author.service.js';
import { PostingContactController } from './posting-contact.controller.js';
import { PostingContactService } from './posting-contact.service.js';
import { PostingDecisions } from './posting-decisions.js';
import { PostingDrafts } from './posting-drafts.js';
import { PostingErasureConsumer } from './posting-erasure.consumer.js';
import { PostingErasureService } from './posting-erasure.service.js';
import { PostingExpiryService } from './posting-expiry.service.js';
import { PostingFollowers } from './posting-followers.js';
import { PostingGateService } from './posting-gate.service.js';
import { PostingIndexService } from './posting-index.service.js';
import { PostingListController } from './posting-list.controller.js';
import { PostingListQueries } from './posting-list.queries.js';
import { PostingListService } from './posting-list.service.js';
import { PostingLooseningService } from './posting-loosening.service.js';
import { PostingOpeningService } from './posting-opening.service.js';
import { OperatorSearchController } from './operator-search.controller.js';
import { PostingIndexCheck } from './posting-index.check.js';
import { PostingReindexJob } from './posting-reindex.job.js';
import { PostingPublicationService } from './posting-publication.service.js';
import { PostingReconcileService } from './posting-reconcile.service.js';
import { PostingReadingService } from './posting-reading.service.js';
import { PostingRetentionService } from './posting-retention.service.js';
import { PostingReviewController } from './posting-review.controller.js';
import { PostingReviewQueries } from './posting-review.queries.js';
import { PostingSeals } from './posting-seals.js';
import { PostingReviewService } from './posting-review.service.js';
import { PostingSimilarService } from './posting-similar.service.js';
import { PostingPersonalCopy } from './posting-personal-copy.js';
import { PostingStandingService } from './posting-standing.service.js';
import { PostingSuggestionsService } from './posting-suggestions.service.js';
import { PostingVocabulariesController } from './posting-vocabularies.controller.js';
import { PostingMovesController } from './posting-moves.controller.js';
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
    PostingReviewController,
    PostingContactController,
    PostingVocabulariesController,
    OperatorSearchController,
    PostingMovesController,
    PostingsController,
  ],
  providers: [
    JustWritten,
    MyPostingsService,
    OpenPostingsQueries,
    PostingAuthorService,
    PostingBreadth,
    PostingCountsService,
    PostingFollowers,
    PostingGateService,
    PostingIndexCheck,
    PostingIndexService,
    PostingListQueries,
    PostingListService,
    PostingLooseningService,
    PostingOpeningService,
    PostingPublicationService,
    PostingReadingService,
    PostingReconcileService,
    PostingReindexJob,
    PostingSimilarService,
    PostingSuggestionsService,
    PostingsQueries,
    PostingsService,
    ContactLimit,
    ContactRights,
    ContactSources,
    PostingContactService,
    PostingDecisions,
    PostingDrafts,
    PostingErasureConsumer,
    PostingErasureService,
    PostingExpiryService,
    PostingPersonalCopy,
    PostingRetentionService,
    PostingReviewQueries,
    PostingReviewService,
    PostingSeals,
    PostingStandingService,
  ],
  exports: [
    JustWritten,
    OpenPostingsQueries,
    PostingIndexService,
    PostingListService,
    PostingOpeningService,
    PostingReadingService,
    PostingSimilarService,
    PostingsQueries,
    PostingsService,
  ],
})
export class PostingsModule {}
