/** One round of one contender: how much it did a second, and what a piece of it cost its process. */
export interface Round {
  rate: number;
  /** Milliseconds of processor time for each; 0 where the system does not tell. */
  cpuMs: number;
}

/** Median of the rounds with the least and the greatest of them. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** The product beside its yardstick, round by round. */
export interface Ratio {
  kind: 'ratio';
  name: string;
  /** What is counted. */
  unit: string;
  /** The least median that is good enough; absent where there is no promise. */
  target?: number;
  rate: Spread;
  /** The same by processor time, which neighbours on the machine disturb less. */
  cpu: Spread | null;
  ours: Round;
  yardstick: Round;
  rounds: { ours: Round; yardstick: Round }[];
  note?: string;
}

/** A figure that stands for itself. */
export interface Value {
  kind: 'value';
  name: string;
  unit: string;
  /** The most that is good enough. */
  bound?: number;
  value: Spread;
  note?: string;
}

/** What could not be measured here, and why. */
export interface LeftOut {
  kind: 'left-out';
  name: string;
  note: string;
}

export type Figure = Ratio | Value | LeftOut;

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [least = 0] = sorted;
  return { median: median(sorted), least, most: sorted.at(-1) ?? 0 };
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1] ?? sorted[middle], sorted[middle]];
  return sorted.length % 2 ? high : (low + high) / 2;
}

const middle = (rounds: readonly Round[]): Round => ({
  rate: spread(rounds.map(({ rate }) => rate)).median,
  cpuMs: spread(rounds.map(({ cpuMs }) => cpuMs)).median,
});

/** What is promised and to be met, from rounds taken in turns. */
export function ratio(
  promise: Pick<Ratio, 'name' | 'unit' | 'target' | 'note'>,
  rounds: { ours: Round; yardstick: Round }[],
): Ratio {
  const told = rounds.every(({ ours, yardstick }) => ours.cpuMs > 0 && yardstick.cpuMs > 0);
  return {
    kind: 'ratio',
    ...promise,
    rate: spread(rounds.map(({ ours, yardstick }) => ours.rate / yardstick.rate)),
    cpu: told ? spread(rounds.map(({ ours, yardstick }) => yardstick.cpuMs / ours.cpuMs)) : null,
    ours: middle(rounds.map(({ ours }) => ours)),
    yardstick: middle(rounds.map(({ yardstick }) => yardstick)),
    rounds,
  };
}

/** Whether a figure keeps what is promised; one without a promise does. */
export function met(figure: Figure): boolean {
  if (figure.kind === 'ratio') return figure.target === undefined || figure.rate.median >= figure.target;
  return figure.kind === 'left-out' || figure.bound === undefined || figure.value.median <= figure.bound;
}
