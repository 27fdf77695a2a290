import { Global, Module } from '@nestjs/common';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';
import { JobsController } from './jobs.controller.js';
import { OperatorJobsController } from './operator-jobs.controller.js';

@Global()
@Module({
  controllers: [JobsController, OperatorJobsController],
  providers: [Jobs, JobRunner],
  exports: [Jobs],
})
export class JobsModule {}
