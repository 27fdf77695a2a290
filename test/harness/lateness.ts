import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How late timers were while some work ran, in milliseconds of the process's own time. */
export interface Lateness {
  p99: number;
  /** As a clock on the wall saw it, with what the neighbours on the machine took. */
  wall: number;
}

/**
 * On a machine that others use too a slice of work takes longer by as much as the process had to wait for a core:
 * wall time over processor time tells by how much.
 */
export async function lateness(work: () => Promise<void>): Promise<Lateness> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const cpu = process.cpuUsage();
  const began = performance.now();
  delay.enable();
  await work();
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  const stretch = Math.max(1, (performance.now() - began) / ((user + system) / 1000));
  const wall = delay.percentile(99) / 1e6;
  return { p99: wall / stretch, wall };
}

/** The most that the process reckoned between two turns of its loop while some work ran, in milliseconds of its own time. */
export async function longestTurn(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let over = false;
  let began = process.cpuUsage();
  const turn = (): void => {
    const { user, system } = process.cpuUsage(began);
    longest = Math.max(longest, (user + system) / 1000);
    began = process.cpuUsage();
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  over = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}
