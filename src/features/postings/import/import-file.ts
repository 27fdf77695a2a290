import type { ScreeningLaw } from '../../screening/screening.service.js';
import type { BatchAsked, BatchFacts, ImportPlan } from './import-plan.js';
import type { ReadingSettings } from './import-session.js';

/** The thread that reads the file, as far as this file is concerned. */
interface Reader {
  ask<T>(op: string, ...args: unknown[]): Promise<T>;
  judgeBy(law: ScreeningLaw): void;
  close(): Promise<void>;
}

/** A file that a thread reads: batch by batch what must be known of its rows, then what they change. */
export class ImportFile {
  constructor(
    readonly headings: string[],
    readonly total: number,
    private readonly reader: Reader,
  ) {}

  /** Once, before the first batch. */
  begin(settings: ReadingSettings): Promise<void> {
    return this.reader.ask('begin', settings);
  }

  /** What must be known of the next rows, null behind the last; may be asked again before it has answered. */
  next(): Promise<BatchAsked | null> {
    return this.reader.ask('next');
  }

  /** What a batch changes; may be asked again, with other facts, until it is done. */
  plan({ number }: BatchAsked, facts: BatchFacts, law: ScreeningLaw): Promise<ImportPlan> {
    this.reader.judgeBy(law);
    return this.reader.ask('plan', number, facts);
  }

  /** Nobody will ask for this batch again. */
  done({ number }: BatchAsked): void {
    this.reader.ask('forget', number).catch(() => undefined);
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}
