import { Breath } from './breath.js';

/** Long reckoning that can pause: each `yield` is a place where others may run. */
export type Steps<T> = Generator<undefined, T>;

/** Runs to the end at once, for tools and tests that have the process to themselves. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs to the end without keeping timers and sockets waiting. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  const breath = new Breath();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breath.take();
  }
}
