import type { Steps } from '../../platform/background/slices.js';
import { InvertedFile } from './inverted-file.js';
import { titleFeatures } from './title-features.js';
import { TitleWeights, unit } from './title-weights.js';

/** Where a wording comes from: the name of the occupation, an official 工种, a title of the market. */
export type WordingKind = 'name' | 'official' | 'market';

/** One known wording of an occupation. */
export interface TitleEntry {
  readonly text: string;
  readonly code: string;
  readonly kind: WordingKind;
}

/** Lets market titles win over rare trades at equal likeness. */
const BONUS: Readonly<Record<WordingKind, number>> = { name: 0.02, official: 0, market: 0.04 };

/** How like a title is to an occupation (0 to about 1.3), and whether a wording is the very same. */
export interface Likeness {
  code: string;
  score: number;
  exact: boolean;
}

/** All wordings of an occupation together, beside the nearest single one. */
const WHOLE = 1;
/** The very same wording wins over any likeness. */
const SAME = 0.5;
/** The classes above, beside one wording. */
const CONTEXT = 1;
/** After so many wordings others may run. */
const STEP = 50;

/** Nearest wordings by cosine over idf-weighted features; immutable once built, well under a millisecond a query. */
export class TitleIndex {
  private readonly codes: readonly string[];
  private readonly codeOf: Int32Array;
  private readonly weights: TitleWeights;
  private readonly wordings: InvertedFile;
  private readonly wholes: InvertedFile;
  /** By code, for one query; empty between two. */
  private readonly scores: Float64Array;
  private readonly exact: Uint8Array;

  private constructor(private readonly entries: readonly TitleEntry[]) {
    this.codes = [...new Set(entries.map((entry) => entry.code))];
    const rank = new Map(this.codes.map((code, at) => [code, at]));
    this.codeOf = Int32Array.from(entries, (entry) => rank.get(entry.code) ?? 0);
    this.weights = new TitleWeights(this.codes.length);
    this.wordings = new InvertedFile(entries.length);
    this.wholes = new InvertedFile(this.codes.length);
    this.scores = new Float64Array(this.codes.length);
    this.exact = new Uint8Array(this.codes.length);
  }

  /** `contextOf` gives the names of the classes above an occupation; they lend it words that no wording has. */
  static *steps(entries: readonly TitleEntry[], contextOf: (code: string) => string): Steps<TitleIndex> {
    const index = new TitleIndex(entries);
    for (const at of entries.keys()) {
      index.weights.see(index.codeOf[at] ?? 0, titleFeatures(entries[at]?.text ?? ''));
      if (at % STEP === 0) yield;
    }
    yield* index.weights.settle();
    yield* index.fill(contextOf);
    return index;
  }

  /** The occupations nearest to a text, best first: those that share a telling feature, at most `most`. */
  nearest(text: string, most: number): Likeness[] {
    const { scores, exact, codes } = this;
    const found: number[] = [];
    const query = this.weights.weigh(titleFeatures(text));
    this.wordings.visit(query, (row, cosine) => {
      const entry = this.entries[row];
      const code = this.codeOf[row] ?? 0;
      const same = entry?.text === text;
      const score = cosine + BONUS[entry?.kind ?? 'official'] + (same ? SAME : 0);
      if (scores[code] === 0) found.push(code);
      if (score > (scores[code] ?? 0)) scores[code] = score;
      if (same) exact[code] = 1;
    });
    this.wholes.visit(query, (code, cosine) => {
      if (scores[code] !== 0) scores[code] = (scores[code] ?? 0) + WHOLE * cosine;
    });
    const near = best(found, scores, most).map((code) => ({
      code: codes[code] ?? '',
      score: scores[code] ?? 0,
      exact: exact[code] === 1,
    }));
    for (const code of found) scores[code] = exact[code] = 0;
    return near;
  }

  private *fill(contextOf: (code: string) => string): Steps<void> {
    const sums = this.codes.map(() => new Map<string, number>());
    for (const [at, { text }] of this.entries.entries()) {
      const vector = this.weights.weigh(titleFeatures(text));
      this.wordings.add(at, vector);
      const sum = sums[this.codeOf[at] ?? 0];
      for (const [key, value] of vector) sum?.set(key, (sum.get(key) ?? 0) + value);
      if (at % STEP === 0) yield;
    }
    for (const [at, sum] of sums.entries()) {
      for (const [key, value] of this.weights.weigh(titleFeatures(contextOf(this.codes[at] ?? ''))))
        sum.set(key, (sum.get(key) ?? 0) + CONTEXT * value);
      this.wholes.add(at, unit(new Map([...sum].map(([key, value]) => [key, Math.sqrt(value)]))));
      if (at % STEP === 0) yield;
    }
  }
}

/** The ranks with the highest scores, best first; of equals those found first. */
function best(found: readonly number[], scores: Float64Array, most: number): number[] {
  const kept: number[] = [];
  for (const code of found) {
    const score = scores[code] ?? 0;
    if (kept.length === most && score <= (scores[kept.at(-1) ?? 0] ?? 0)) continue;
    let at = kept.length;
    while (at > 0 && (scores[kept[at - 1] ?? 0] ?? 0) < score) at--;
    kept.splice(at, 0, code);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
