import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { ScreeningModule } from '../../screening/screening.module.js';
import { PostingAuthorService } from '../posting-author.service.js';
import { PostingsModule } from '../postings.module.js';
import { ImportPace } from './import-pace.js';
import { ImportPlanner } from './import-planner.js';
import { ImportPreviewService } from './import-preview.service.js';
import { ImportReports } from './import-reports.queries.js';
import { ImportRequest } from './import-request.js';
import { ImportRights } from './import-rights.js';
import { ImportSweep } from './import-sweep.js';
import { ImportThread } from './import-thread.js';
import { ImportWriter } from './import-writer.js';
import { OperatorImportsController } from './operator-imports.controller.js';
import { PostingImportJob } from './posting-import.job.js';
import { PostingImportService } from './posting-import.service.js';
import { PostingImportsController } from './posting-imports.controller.js';

@Module({
  imports: [OrganisationsModule, PostingsModule, ReferenceModule, ScreeningModule],
  controllers: [PostingImportsController, OperatorImportsController],
  providers: [
    ImportPace,
    ImportPlanner,
    ImportPreviewService,
    ImportReports,
    ImportRequest,
    ImportRights,
    ImportSweep,
    ImportThread,
    ImportWriter,
    PostingAuthorService,
    PostingImportJob,
    PostingImportService,
  ],
})
export class PostingImportModule {}
