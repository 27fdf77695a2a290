import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what happens in the background; fails after some seconds instead of guessing how long it takes. */
export async function until(holds: () => Promise<boolean>, seconds = 15): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end)
      throw new Error(`after ${seconds} s it still does not hold: ${holds.toString()}`);
    await pause(20);
  }
}
