import { titleFeatures } from './title-features.js';

/** One known wording of an occupation; `bonus` lets market titles win over rare trades at equal likeness. */
export interface TitleEntry {
  readonly text: string;
  readonly code: string;
  readonly bonus?: number;
}

/** How like a title is to an occupation (0 to about 1.1), and whether a wording is the very same. */
export interface Likeness {
  score: number;
  exact: boolean;
}

interface Posting {
  readonly entry: number;
  readonly weight: number;
}

/** Nearest wordings by cosine over idf-weighted features; immutable once built, well under a millisecond a query. */
export class TitleIndex {
  private readonly postings = new Map<string, Posting[]>();
  private readonly idf = new Map<string, number>();
  private readonly scores: Float64Array;
  private readonly codes: string[];

  constructor(private readonly entries: readonly TitleEntry[]) {
    this.codes = entries.map((entry) => entry.code);
    this.scores = new Float64Array(entries.length);
    const features = entries.map((entry) => titleFeatures(entry.text));
    const codesOf = new Map<string, Set<string>>();
    features.forEach((found, at) => {
      for (const key of found.keys()) {
        const codes = codesOf.get(key) ?? new Set<string>();
        codesOf.set(key, codes.add(this.codes[at] ?? ''));
      }
    });
    const all = new Set(this.codes).size;
    for (const [key, codes] of codesOf) this.idf.set(key, Math.log(1 + all / codes.size));
    features.forEach((found, entry) => {
      for (const [key, weight] of this.weigh(found)) {
        const list = this.postings.get(key);
        if (list) list.push({ entry, weight });
        else this.postings.set(key, [{ entry, weight }]);
      }
    });
  }

  /** Every occupation that shares a feature with the text. */
  nearest(text: string): Map<string, Likeness> {
    const touched: number[] = [];
    for (const [key, weight] of this.weigh(titleFeatures(text))) {
      for (const posting of this.postings.get(key) ?? []) {
        if (this.scores[posting.entry] === 0) touched.push(posting.entry);
        this.scores[posting.entry] = (this.scores[posting.entry] ?? 0) + weight * posting.weight;
      }
    }
    const best = new Map<string, Likeness>();
    for (const at of touched) {
      const entry = this.entries[at];
      if (entry) this.keep(best, entry, this.scores[at] ?? 0, text);
      this.scores[at] = 0;
    }
    return best;
  }

  private keep(best: Map<string, Likeness>, entry: TitleEntry, cosine: number, text: string): void {
    const exact = entry.text === text;
    const score = cosine + (entry.bonus ?? 0);
    const known = best.get(entry.code);
    if (!known) best.set(entry.code, { score, exact });
    else {
      const high = Math.max(known.score, score);
      // A second wording that is alike supports the first a little.
      known.score = high + (exact || known.exact ? 0 : 0.02 * Math.min(known.score, score));
      known.exact ||= exact;
    }
  }

  /** Unit length; a feature that no entry has still counts half of the rarest, for it is unexplained. */
  private weigh(found: ReadonlyMap<string, number>): Array<[string, number]> {
    const unknown = Math.log(1 + this.codes.length) * 0.35;
    const weighed: Array<[string, number]> = [];
    let square = 0;
    for (const [key, weight] of found) {
      const value = weight * (this.idf.get(key) ?? unknown);
      weighed.push([key, value]);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    return weighed.map(([key, value]) => [key, value / length]);
  }
}
