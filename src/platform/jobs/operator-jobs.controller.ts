import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../access/rule.js';
import { IdParam } from '../http/id.param.js';
import type { JobView } from './job.js';
import { Jobs } from './jobs.js';

/** The command line watches and stops any job. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/jobs')
export class OperatorJobsController {
  constructor(private readonly jobs: Jobs) {}

  @Get(':id')
  read(@IdParam() id: string): Promise<JobView> {
    return this.jobs.view(null, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  cancel(@IdParam() id: string): Promise<JobView> {
    return this.jobs.cancel(null, id);
  }
}
