import { titleFeatures, type Features } from './title-features.js';

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
  score: number;
  exact: boolean;
}

/** Rows (wordings or occupations) that have a feature, with its weight in each. */
interface Postings {
  readonly rows: number[];
  readonly weights: number[];
}

/** A feature that so many wordings have (工, 员) tells nothing and costs most of the time. */
const TOO_COMMON = 400;
/** Weight of a feature that no wording has, as a share of the rarest one's: the title says more than we know. */
const UNKNOWN = 0.5;
/** All wordings of an occupation together, beside the nearest single one. */
const WHOLE = 1;
/** The very same wording wins over any likeness. */
const SAME = 0.5;
/** The classes above, beside one wording. */
const CONTEXT = 1;

/** Nearest wordings by cosine over idf-weighted features; immutable once built, well under a millisecond a query. */
export class TitleIndex {
  private readonly idf = new Map<string, number>();
  private readonly unknown: number;
  private readonly codes: readonly string[];
  private readonly codeOf: Int32Array;
  private readonly wordings: Side;
  private readonly wholes: Side;

  /** `contextOf` gives the names of the classes above an occupation; they lend it words that no wording has. */
  constructor(
    private readonly entries: readonly TitleEntry[],
    contextOf: (code: string) => string,
  ) {
    this.codes = [...new Set(entries.map((entry) => entry.code))];
    const rank = new Map(this.codes.map((code, at) => [code, at]));
    this.codeOf = Int32Array.from(entries, (entry) => rank.get(entry.code) ?? 0);
    const features = entries.map((entry) => titleFeatures(entry.text));
    this.learnIdf(features);
    this.unknown = Math.log(1 + this.codes.length) * UNKNOWN;
    const vectors = features.map((found) => this.weigh(found));
    this.wordings = new Side(vectors);
    this.wholes = new Side(this.sumByCode(vectors, contextOf));
  }

  /** Every occupation that shares a telling feature with the text. */
  nearest(text: string): Map<string, Likeness> {
    const query = this.weigh(titleFeatures(text));
    const best = new Map<number, Likeness>();
    this.wordings.visit(query, (row, cosine) => {
      const entry = this.entries[row];
      const code = this.codeOf[row] ?? 0;
      const exact = entry?.text === text;
      const score = cosine + BONUS[entry?.kind ?? 'official'] + (exact ? SAME : 0);
      const known = best.get(code);
      if (!known) best.set(code, { score, exact });
      else {
        known.score = Math.max(known.score, score);
        known.exact ||= exact;
      }
    });
    this.wholes.visit(query, (code, cosine) => {
      const known = best.get(code);
      if (known) known.score += WHOLE * cosine;
    });
    return new Map([...best].map(([code, like]) => [this.codes[code] ?? '', like]));
  }

  private learnIdf(features: readonly Features[]): void {
    const codesOf = new Map<string, Set<number>>();
    const count = new Map<string, number>();
    features.forEach((found, at) => {
      for (const key of found.keys()) {
        const codes = codesOf.get(key);
        if (codes) codes.add(this.codeOf[at] ?? 0);
        else codesOf.set(key, new Set([this.codeOf[at] ?? 0]));
        count.set(key, (count.get(key) ?? 0) + 1);
      }
    });
    for (const [key, codes] of codesOf) {
      const common = (count.get(key) ?? 0) > TOO_COMMON;
      this.idf.set(key, common ? 0 : Math.log(1 + this.codes.length / codes.size));
    }
  }

  private sumByCode(
    vectors: ReadonlyArray<ReadonlyMap<string, number>>,
    contextOf: (code: string) => string,
  ): Array<Map<string, number>> {
    const sums = this.codes.map(() => new Map<string, number>());
    vectors.forEach((vector, at) => {
      const sum = sums[this.codeOf[at] ?? 0];
      for (const [key, value] of vector) sum?.set(key, (sum.get(key) ?? 0) + value);
    });
    sums.forEach((sum, at) => {
      for (const [key, value] of this.weigh(titleFeatures(contextOf(this.codes[at] ?? '')))) {
        sum.set(key, (sum.get(key) ?? 0) + CONTEXT * value);
      }
    });
    return sums.map((sum) => unit(new Map([...sum].map(([key, value]) => [key, Math.sqrt(value)]))));
  }

  private weigh(found: Features): Map<string, number> {
    const weighed = new Map<string, number>();
    for (const [key, weight] of found) {
      const value = weight * (this.idf.get(key) ?? this.unknown);
      if (value > 0) weighed.set(key, value);
    }
    return unit(weighed);
  }
}

/** An inverted file: adds up the dot products of a query with every row that shares a feature. */
class Side {
  private readonly postings = new Map<string, Postings>();
  private readonly sums: Float64Array;

  constructor(vectors: ReadonlyArray<ReadonlyMap<string, number>>) {
    this.sums = new Float64Array(vectors.length);
    vectors.forEach((vector, row) => {
      for (const [key, weight] of vector) {
        const list = this.postings.get(key) ?? { rows: [], weights: [] };
        list.rows.push(row);
        list.weights.push(weight);
        this.postings.set(key, list);
      }
    });
  }

  visit(query: ReadonlyMap<string, number>, each: (row: number, dot: number) => void): void {
    const touched: number[] = [];
    for (const [key, weight] of query) {
      const list = this.postings.get(key);
      if (!list) continue;
      for (let at = 0; at < list.rows.length; at++) {
        const row = list.rows[at] ?? 0;
        if (this.sums[row] === 0) touched.push(row);
        this.sums[row] = (this.sums[row] ?? 0) + weight * (list.weights[at] ?? 0);
      }
    }
    for (const row of touched) {
      each(row, this.sums[row] ?? 0);
      this.sums[row] = 0;
    }
  }
}

function unit(vector: Map<string, number>): Map<string, number> {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  for (const [key, value] of vector) vector.set(key, value / length);
  return vector;
}
