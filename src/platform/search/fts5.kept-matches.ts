import type { Matches } from './fts5.match.js';

/** Of all that is kept together; some eight bytes each, and as many for a score. */
const MOST_ROWS = 500_000;
/** What words and their list take beside the rows, though they match none: no end of such words can be asked for. */
const OF_WORDS = 100;

/** What words matched, for all who narrow the same words down by other filters while nothing changes in the index. */
export class KeptMatches {
  private readonly kept = new Map<string, Matches>();
  private rows = 0;
  private stamp = -1;

  /** As the index was at this stamp; asked of it where that is not known. Not to be changed. */
  of(words: string, stamp: number, ask: () => Matches): Matches {
    if (stamp !== this.stamp) this.forget(stamp);
    const known = this.kept.get(words);
    if (known) return known;
    const found = ask();
    const rows = found.rows.length + OF_WORDS;
    if (this.rows + rows > MOST_ROWS) this.forget(stamp);
    this.kept.set(words, found);
    this.rows += rows;
    return found;
  }

  private forget(stamp: number): void {
    this.kept.clear();
    this.rows = 0;
    this.stamp = stamp;
  }
}
