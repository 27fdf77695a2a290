import type { Features } from './title-features.js';

/** A feature that so many wordings have (工, 员) tells nothing and costs most of the time. */
const TOO_COMMON = 400;
/** Weight of a feature that no wording has, as a share of the rarest one's: the title says more than we know. */
const UNKNOWN = 0.5;

/** How much each feature tells: the fewer occupations have it, the more. */
export class TitleWeights {
  private readonly idf = new Map<string, number>();
  private readonly seen = new Map<string, { codes: Set<number>; times: number }>();
  private readonly unknown: number;

  constructor(private readonly codes: number) {
    this.unknown = Math.log(1 + codes) * UNKNOWN;
  }

  see(code: number, features: Features): void {
    for (const key of features.keys()) {
      const known = this.seen.get(key);
      if (known) {
        known.codes.add(code);
        known.times += 1;
      } else this.seen.set(key, { codes: new Set([code]), times: 1 });
    }
  }

  /** Once every wording was seen. */
  *settle(): Generator<undefined, void> {
    let done = 0;
    for (const [key, { codes, times }] of this.seen) {
      this.idf.set(key, times > TOO_COMMON ? 0 : Math.log(1 + this.codes / codes.size));
      if (++done % 2000 === 0) yield;
    }
    this.seen.clear();
  }

  /** A vector of length 1. */
  weigh(features: Features): Map<string, number> {
    const weighed = new Map<string, number>();
    for (const [key, weight] of features) {
      const value = weight * (this.idf.get(key) ?? this.unknown);
      if (value > 0) weighed.set(key, value);
    }
    return unit(weighed);
  }
}

/** The vector stretched to length 1, in place. */
export function unit(vector: Map<string, number>): Map<string, number> {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  for (const [key, value] of vector) vector.set(key, value / length);
  return vector;
}
