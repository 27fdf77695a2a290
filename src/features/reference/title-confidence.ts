/** What the confidence of one candidate is drawn from. */
export interface Evidence {
  readonly score: number;
  /** Distance to the best other candidate; negative where that one is ahead. */
  readonly lead: number;
  readonly exact: boolean;
  /** How many parts the title has: 司机/保安 names two jobs. */
  readonly parts: number;
}

/** Weights of a logistic curve, fitted by tools/calibrate-title-coder.mjs on titles that the index did not know. */
export interface Calibration {
  readonly weights: readonly number[];
}

/** The inputs of the curve, in the order of its weights. */
export function evidenceVector(evidence: Evidence): number[] {
  const { score, lead, exact, parts } = evidence;
  const bounded = Math.max(-0.5, Math.min(0.5, lead));
  return [
    1,
    score,
    score * score,
    Math.max(0, bounded),
    Math.min(0, bounded),
    exact ? 1 : 0,
    exact ? bounded : 0,
    Math.min(parts, 4) - 1,
  ];
}

/** Probability that the candidate is right, between 0 and 1. */
export function confidence(evidence: Evidence, calibration: Calibration): number {
  const vector = evidenceVector(evidence);
  const sum = vector.reduce((total, value, at) => total + value * (calibration.weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
