import { type Ratio, ratio, type Round } from './report/figures.js';
import type { Loaded, LoadJob } from './load.js';
import { cpuSeconds } from './processes.js';
import type { Stage } from './stage.js';

export type Promised = Pick<Ratio, 'name' | 'unit' | 'target' | 'note'>;
/** Compilers take their time, most of all on a busy machine. */
export const WARM_UP_SECONDS = 3;
type Turn = () => Promise<Round>;

/** Takes turns, who begins changing from round to round, so that whatever disturbs disturbs both. */
export async function inTurns(
  promised: Promised,
  count: number,
  ours: Turn,
  yardstick: Turn,
): Promise<Ratio> {
  const rounds: { ours: Round; yardstick: Round }[] = [];
  for (let n = 0; n < count; n++) {
    if (n % 2 === 0) {
      const first = await ours();
      rounds.push({ ours: first, yardstick: await yardstick() });
    } else {
      const first = await yardstick();
      rounds.push({ ours: await ours(), yardstick: first });
    }
  }
  return ratio(promised, rounds);
}

/** Who answers requests. */
export interface Side extends Omit<LoadJob, 'seconds'> {
  pid: number;
}

/** Both under the same load, one after the other, warmed up. */
export async function overHttp(
  stage: Stage,
  promised: Promised,
  ours: Side,
  yardstick: Side,
): Promise<Ratio> {
  const { rounds, seconds } = stage.options;
  for (const side of [ours, yardstick]) await loaded(stage, side, WARM_UP_SECONDS);
  return inTurns(
    promised,
    rounds,
    () => loaded(stage, ours, seconds),
    () => loaded(stage, yardstick, seconds),
  );
}

/** One round of load on one side. */
export async function loaded(stage: Stage, { pid, ...job }: Side, seconds: number): Promise<Round & Loaded> {
  const before = cpuSeconds(pid);
  const answer = await stage.load.ask<Loaded>({ ...job, seconds });
  const cpuMs = ((cpuSeconds(pid) - before) * 1000) / answer.answers;
  return { ...answer, rate: answer.answers / answer.seconds, cpuMs };
}
