import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import type { JobRun } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { SearchUnavailable } from '../../platform/search/search.port.js';
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
      run.signal.throwIfAborted();
      if (done - told < total / TOLD) return;
      told = done;
      telling = telling
        // More may have been published since they were counted.
        .then(() =>
          run.step(() => Promise.resolve(), { checkpoint: null, done, total: Math.max(total, done) }),
        )
        .catch((error: unknown) => {
          fault ??= error;
        });
    };
    const documents = await this.index.rebuild(tell, run.signal).catch(brokenOff);
    await telling;
    if (fault) throw fault as Error;
    await run.step(() => Promise.resolve(), { checkpoint: null, done: documents, total: documents });
    return { documents };
  }
}

function brokenOff(fault: unknown): never {
  if (!(fault instanceof SearchUnavailable)) throw fault;
  throw new Refusal('conflict', 'reindex-broken-off', {
    zh: '重建已中止：搜索引擎无响应，或另一进程正在重建索引。请用 doctor 查看，恢复后再次运行 reindex',
    en: 'Broken off: the search engine does not answer, or another process builds the index. Look with `doctor`, then run `reindex` again',
  });
}
