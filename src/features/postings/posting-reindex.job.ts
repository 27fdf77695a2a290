import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobRun } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { OpenPostingsQueries } from './open-postings.queries.js';
import { PostingIndexService } from './posting-index.service.js';

export const REINDEX_JOB = 'posting-reindex';
/** So many times its progress is written down, however much there is. */
const TOLD = 50;

/** Builds the index of postings anew as a job; searches see the old one until it is done. */
@Injectable()
export class PostingReindexJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly index: PostingIndexService,
    private readonly open: OpenPostingsQueries,
  ) {}

  onModuleInit(): void {
    this.jobs.register<object, null>(REINDEX_JOB, (run) => this.run(run));
  }

  private async run(run: JobRun<object, null>): Promise<object> {
    const total = await this.open.count();
    await run.step(() => Promise.resolve(), { checkpoint: null, done: 0, total });
    let told = 0;
    let fault: unknown = null;
    let telling = Promise.resolve();
    const tell = (done: number): void => {
      if (done - told < total / TOLD) return;
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
    await run.step(() => Promise.resolve(), { checkpoint: null, done: documents, total: documents });
    return { documents };
  }
}
