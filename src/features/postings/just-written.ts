import { Injectable } from '@nestjs/common';
import type { Posting } from './posting.entity.js';
import type { Showable } from './posting-rows.js';

/** As far as an import may be ahead of the index, with a batch to spare. */
const MOST = 2200;

/**
 * Published rows that this process has just committed, for whoever reads them next. They say what was written, not what
 * stands: who takes them must look at their versions.
 */
@Injectable()
export class JustWritten {
  private readonly rows = new Map<string, Showable>();

  /** The oldest go where there are too many. */
  keep(rows: readonly Posting[]): void {
    for (const row of rows) if (row.state === 'published') this.rows.set(row.id, row);
    for (const id of this.rows.keys()) {
      if (this.rows.size <= MOST) return;
      this.rows.delete(id);
    }
  }

  /** Those of these ids that are here; they are given once. */
  take(ids: readonly string[]): Showable[] {
    const taken = ids.flatMap((id) => this.rows.get(id) ?? []);
    for (const { id } of taken) this.rows.delete(id);
    return taken;
  }
}
