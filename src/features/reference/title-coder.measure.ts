import { createHash } from 'node:crypto';
import type { CodedTitle } from './title-coder.js';

/** A title with the answer given and the occupations that count as right. */
export interface Judged {
  readonly title: string;
  readonly coded: readonly CodedTitle[];
  readonly accepted: readonly string[];
}

/** What is reported of a coder: shares right at rank 1 and within 3, and how far confidence is from truth. */
export interface Measures {
  readonly titles: number;
  readonly top1: number;
  readonly top3: number;
  readonly calibrationError: number;
}

/** One of `folds` parts, the same on every machine, so that what is held back stays held back. */
export function foldOf(text: string, folds = 5): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % folds;
}

/** Expected calibration error: the mean distance of confidence and share right over ten bins of the first answer. */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  const sums = Array.from({ length: bins }, () => ({ count: 0, sure: 0, right: 0 }));
  for (const { coded, accepted } of judged) {
    const first = coded[0];
    const bin = sums[Math.min(bins - 1, Math.floor((first?.confidence ?? 0) * bins))];
    if (!bin) continue;
    bin.count += 1;
    bin.sure += first?.confidence ?? 0;
    bin.right += first && accepted.includes(first.code) ? 1 : 0;
  }
  return sums.reduce((total, bin) => total + Math.abs(bin.sure - bin.right), 0) / Math.max(1, judged.length);
}

/** The measures of a set of answers. */
export function measure(judged: readonly Judged[]): Measures {
  const hit = (depth: number) =>
    judged.filter(({ coded, accepted }) => coded.slice(0, depth).some((row) => accepted.includes(row.code)))
      .length / Math.max(1, judged.length);
  return { titles: judged.length, top1: hit(1), top3: hit(3), calibrationError: calibrationError(judged) };
}
