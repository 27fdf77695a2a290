import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileStore } from '../../../platform/files/file-store.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { JobRun } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { BrokenFile } from './broken-file.js';
import type { ImportFile } from './import-file.js';
import { unfit, type ImportMap } from './import-map.js';
import { commonest, type ImportCounts, noRows, summed } from './import-outcome.js';
import type { ImportSettings, PlannedBatch } from './import-plan.js';
import { ImportPace } from './import-pace.js';
import { ImportPlanner } from './import-planner.js';
import { ImportThread } from './import-thread.js';
import { ImportWriter, wantsNewPlan } from './import-writer.js';
import { guessMap } from './guess-map.js';

export const IMPORT_JOB = 'posting-import';
const TRIES = 5;

export interface ImportInput extends ImportSettings {
  fileId: string;
  /** Null: by customary headings. */
  map: ImportMap | null;
}

export interface ImportCheckpoint {
  /** The last row that is done. */
  row: number;
  counts: ImportCounts;
}

type Run = JobRun<ImportInput, ImportCheckpoint>;

/** Brings a file in batch by batch: each commits with its report and the place to go on from. */
@Injectable()
export class PostingImportJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly files: FileStore,
    private readonly thread: ImportThread,
    private readonly planner: ImportPlanner,
    private readonly writer: ImportWriter,
    private readonly pace: ImportPace,
  ) {}

  onModuleInit(): void {
    this.jobs.register<ImportInput, ImportCheckpoint>(IMPORT_JOB, (run) => this.run(run));
  }

  private async run(run: Run): Promise<object> {
    const began = performance.now();
    const { fileId } = run.input;
    if (!(await this.files.find(fileId))) throw fileGone();
    const sent = await this.files.open({ id: fileId });
    const file = await this.thread.opened(sent, run.signal).catch(asRefusal);
    try {
      const map = run.input.map ?? guessMap(file.headings);
      refuseUnfit(map, file);
      const { row, counts: before } = run.checkpoint ?? { row: 0, counts: noRows() };
      let counts = before;
      for await (const batch of this.planner.plans(file, { ...run.input, map, from: row })) {
        await this.pace.keep(run.signal);
        counts = await this.bring(run, file, batch, counts);
      }
      const seconds = (performance.now() - began) / 1000;
      const rowsPerSecond = Math.round((counts.rows - before.rows) / seconds);
      return { ...counts, reasons: commonest(counts), dryRun: run.input.dryRun, rowsPerSecond };
    } finally {
      await file.close();
    }
  }

  /** Commits one batch with its report; planned anew where somebody else was there in between. */
  private async bring(
    run: Run,
    file: ImportFile,
    planned: PlannedBatch,
    before: ImportCounts,
  ): Promise<ImportCounts> {
    for (let attempt = 1, batch = planned; ; attempt++) {
      const counts = summed(before, batch.plan.counts);
      const checkpoint = { row: batch.asked.lastRow, counts };
      try {
        const after = { checkpoint, done: counts.rows, total: file.total };
        await run.step((em) => this.writer.write(em, run.id, batch, run.input), after);
        file.done(batch.asked);
        return counts;
      } catch (error) {
        if (attempt >= TRIES || !wantsNewPlan(error)) throw error;
        batch = await this.planner.plan(file, batch.asked, run.input);
      }
    }
  }
}

/** What is wrong with a whole file, as the one who sent it reads it. */
export function asRefusal(error: unknown): never {
  if (!(error instanceof BrokenFile)) throw error;
  throw new Refusal('unprocessable', error.code, { zh: error.zh, en: error.en });
}

/** A map that reads what the file does not have is refused before any row is taken. */
function refuseUnfit(map: ImportMap, { headings }: Pick<ImportFile, 'headings'>): void {
  const fields = unfit(map, headings);
  if (fields.length === 0) return;
  const words = { zh: '字段映射与文件不符', en: 'The map does not fit the file' };
  throw new Refusal('unprocessable', 'map-does-not-fit', words, { fields });
}

function fileGone(): Refusal {
  return new Refusal('gone', 'import-file-gone', {
    zh: '导入文件已删除，请重新上传；已导入的各行不会重复',
    en: 'The file is kept no longer: send it again; rows that came in are not doubled',
  });
}
