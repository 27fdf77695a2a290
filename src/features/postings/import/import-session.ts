import type { BatchAsked, BatchFacts, FileSettings, ImportPlan } from './import-plan.js';
import { type OpenedFile, openRows } from './file-reader.js';
import { importBatches, type ReadRow } from './import-batches.js';
import type { ImportLaw } from './import-judging.rules.js';
import { planned } from './import-planning.rules.js';
import { sourceNameOf } from './imported-posting.js';

/** How a file that was opened is read. */
export interface ReadingSettings extends FileSettings {
  /** Civil date in Asia/Shanghai. */
  today: string;
  /** The district whose streets need no district before them. */
  home: string;
}

/** One file on its way in, on the side that reads and reckons: rows in batches, and what each changes. */
export class ImportSession {
  private readonly stop = new AbortController();
  private readonly held = new Map<number, ReadRow[]>();
  private file: OpenedFile | null = null;
  private settings: ReadingSettings | null = null;
  private batches: AsyncGenerator<ReadRow[]> | null = null;
  private last = 0;

  /** Throws `BrokenFile`. */
  async open(path: string): Promise<{ headings: string[]; total: number }> {
    this.file = await openRows(path, { signal: this.stop.signal });
    const { headings, total } = this.file;
    return { headings, total };
  }

  begin(settings: ReadingSettings): void {
    if (!this.file) throw new Error('the file is not open');
    this.settings = settings;
    this.batches = importBatches(this.file.rows, settings.map, settings);
  }

  /** The next rows, null behind the last; they are kept until {@link forget}. */
  async next(): Promise<BatchAsked | null> {
    if (!this.batches || !this.settings) throw new Error('the file is not being read');
    const { value: rows, done } = await this.batches.next();
    if (done) return null;
    this.held.set((this.last += 1), rows);
    return asked(this.last, rows, this.settings);
  }

  /** What a batch changes, as often as it is asked. */
  plan(number: number, facts: BatchFacts, law: Omit<ImportLaw, 'today'>): ImportPlan {
    const rows = this.held.get(number);
    if (!rows || !this.settings) throw new Error(`there is no batch ${number}`);
    return planned(rows, this.settings, facts, { ...law, today: facts.today });
  }

  /** A batch is done. */
  forget(number: number): void {
    this.held.delete(number);
  }

  async close(): Promise<void> {
    this.stop.abort(new Error('the file was closed'));
    await this.file?.close();
  }
}

function asked(number: number, rows: readonly ReadRow[], { owner }: ReadingSettings): BatchAsked {
  const batch: BatchAsked = {
    ...{ number, firstRow: rows[0]?.row ?? 0, lastRow: rows.at(-1)?.row ?? 0 },
    ...{ sourceName: null, ids: [], dispatched: false },
  };
  for (const { draft, externalId, fingerprint } of rows) {
    if (!draft || externalId === null) continue;
    batch.sourceName ??= sourceNameOf(draft, owner);
    batch.ids.push({ externalId, fingerprint });
    batch.dispatched ||= draft.employment === 'dispatched';
  }
  return batch;
}
