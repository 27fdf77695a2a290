import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { JobRun } from '../../../platform/jobs/job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { BrokenFile } from './broken-file.js';
import { openRows, type OpenedFile } from './file-reader.js';
import { importBatches, type ReadRow } from './import-batches.js';
import { unfit, type ImportMap } from './import-map.js';
import { commonest, counted, type ImportCounts, noRows } from './import-outcome.js';
import type { ImportSettings } from './import-plan.js';
import { ImportPlanner } from './import-planner.js';
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
    private readonly clock: Clock,
    private readonly planner: ImportPlanner,
    private readonly writer: ImportWriter,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.register<ImportInput, ImportCheckpoint>(IMPORT_JOB, (run) => this.run(run));
  }

  private async run(run: Run): Promise<object> {
    const began = performance.now();
    const { fileId } = run.input;
    if (!(await this.files.find(fileId))) throw fileGone();
    const sent = await this.files.open({ id: fileId });
    const file = await openRows(sent, { signal: run.signal }).catch(asRefusal);
    try {
      const map = run.input.map ?? guessMap(file.headings);
      refuseUnfit(map, file);
      let { row, counts } = run.checkpoint ?? { row: 0, counts: noRows() };
      const before = counts.rows;
      const here = { today: this.clock.today(), home: this.config.district };
      for await (const batch of importBatches(file.rows, map, { ...here, from: row })) {
        counts = await this.batch(run, batch, counts, file.total);
        row = batch.at(-1)?.row ?? row;
      }
      const seconds = (performance.now() - began) / 1000;
      const rowsPerSecond = Math.round((counts.rows - before) / seconds);
      return { ...counts, reasons: commonest(counts), dryRun: run.input.dryRun, rowsPerSecond };
    } finally {
      await file.close();
    }
  }

  private async batch(
    run: Run,
    batch: ReadRow[],
    before: ImportCounts,
    total: number,
  ): Promise<ImportCounts> {
    for (let attempt = 1; ; attempt++) {
      const plan = await this.planner.plan(batch, run.input);
      const { dryRun, owner } = run.input;
      const outcomes = dryRun ? plan.outcomes.map((row) => ({ ...row, posting: null })) : plan.outcomes;
      const counts = counted(before, outcomes);
      const checkpoint = { row: batch.at(-1)?.row ?? 0, counts };
      try {
        await run.step(
          async (em) => {
            if (!dryRun) await this.writer.write(em, plan, owner.organisationId);
            await this.writer.report(em, run.id, outcomes);
          },
          { checkpoint, done: counts.rows, total },
        );
        return counts;
      } catch (error) {
        if (attempt >= TRIES || !wantsNewPlan(error)) throw error;
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
function refuseUnfit(map: ImportMap, { headings }: OpenedFile): void {
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
