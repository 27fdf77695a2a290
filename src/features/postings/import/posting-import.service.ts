import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Db } from '../../../platform/db/db.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { notFound } from '../../../platform/http/refusal.js';
import type { JobView } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ImportReports } from './import-reports.queries.js';
import { ImportRequest } from './import-request.js';
import type { ImportUpload } from './import-upload.js';
import { IMPORT_JOB, type ImportInput } from './posting-import.job.js';

/** Takes a file in for whoever may bring postings in bulk, and tells what became of it. */
@Injectable()
export class PostingImportService {
  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
    private readonly files: FileStore,
    private readonly requests: ImportRequest,
    private readonly reports: ImportReports,
  ) {}

  /** Queues the import; `me` is null for the command line. What is refused leaves no file behind. */
  async submit(me: Actor | null, { file, options }: ImportUpload): Promise<JobView> {
    try {
      const map = this.requests.map(options);
      const owner = await this.requests.owner(me, options, map);
      const { publish = false, dryRun = false, confirmWarnings = false } = options;
      const input: ImportInput = { fileId: file.id, map, owner, publish, dryRun, confirmWarnings };
      return await this.db.tx(async (em) => {
        const job = await this.jobs.submit(IMPORT_JOB, owner.authorId, input);
        await this.files.record(em, file, IMPORT_JOB, job.id);
        return job;
      });
    } catch (error) {
      await this.files.discardAfter(error, file);
      throw error;
    }
  }

  /** The lines of the report so far, for the job's owner and administrators; 404 for others. */
  async report(me: Actor | null, jobId: string): Promise<AsyncGenerator<string>> {
    const job = await this.jobs.view(me, jobId);
    if (job.kind !== IMPORT_JOB) throw notFound();
    return this.reports.lines(jobId);
  }
}
