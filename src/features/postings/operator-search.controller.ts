import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../../platform/access/rule.js';
import type { JobView } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { REINDEX_JOB } from './posting-reindex.job.js';

/** What `cli reindex` asks. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/reindex')
export class OperatorSearchController {
  constructor(private readonly jobs: Jobs) {}

  @Post()
  @HttpCode(202)
  reindex(): Promise<JobView> {
    return this.jobs.submit(REINDEX_JOB, null, {});
  }
}
