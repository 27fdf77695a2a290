import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobRun } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { PostingIndexService } from './posting-index.service.js';

export const REINDEX_JOB = 'posting-reindex';
const EVERY = 1000;

/** Builds the index of postings anew as a job; searches see the old one until it is done. */
@Injectable()
export class PostingReindexJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly index: PostingIndexService,
  ) {}

  onModuleInit(): void {
    this.jobs.register<object, null>(REINDEX_JOB, (run) => this.run(run));
  }

  private async run(run: JobRun<object, null>): Promise<object> {
    let told = 0;
    let fault: unknown = null;
    let telling = Promise.resolve();
    const tell = (done: number): void => {
      if (done - told < EVERY) return;
      told = done;
      telling = telling
        .then(() => run.step(() => Promise.resolve(), { checkpoint: null, done }))
        .catch((error: unknown) => {
          fault ??= error;
        });
    };
    const documents = await this.index.rebuild(tell);
    await telling;
    if (fault) throw fault as Error;
    return { documents };
  }
}
