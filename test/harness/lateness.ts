import { existsSync, readFileSync } from 'node:fs';

/** What kept timers waiting while some work ran, between two ticks that are due every five milliseconds. */
export interface Lateness {
  /** Milliseconds of the thread's own time: neighbours on the machine make it no longer. */
  p99: number;
  longest: number;
  /** As a clock on the wall saw it, with what neighbours, other threads and the disk took. */
  wall: number;
}

const TICK_MS = 5;
const SLICE_MS = 10;
const SLICES = 100;
const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

/** Where the system tells it, of the thread that serves requests alone: what others reckon keeps no timer waiting. */
function ownTime(): number {
  if (existsSync(SCHEDULED)) return Number(readFileSync(SCHEDULED, 'latin1').split(' ')[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function lateness(work: () => Promise<void>): Promise<Lateness> {
  const own: number[] = [];
  const wall: number[] = [];
  let [at, ran] = [performance.now(), ownTime()];
  const tick = (): void => {
    const [now, then] = [performance.now(), ownTime()];
    wall.push(now - at);
    own.push(then - ran);
    [at, ran] = [now, then];
  };
  const timer = setInterval(tick, TICK_MS);
  await work();
  clearInterval(timer);
  tick();
  return { p99: p99(own), longest: Math.max(...own), wall: p99(wall) };
}

function p99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}

/**
 * What milliseconds on the wall are worth on this machine at this moment: as much longer as bare slices of ten, with a
 * turn for the others between, are with the neighbours that it has.
 */
export async function onThisMachine(milliseconds: number): Promise<number> {
  const { wall } = await lateness(async () => {
    for (let slice = 0; slice < SLICES; slice++) await spin(SLICE_MS);
  });
  return milliseconds * Math.max(1, wall / (SLICE_MS + TICK_MS));
}

/** Keeps the loop for so many milliseconds of its own time, then lets the others have a turn. */
export async function spin(milliseconds: number): Promise<void> {
  for (const began = ownTime(); ownTime() - began < milliseconds;);
  await new Promise((resolve) => setImmediate(resolve));
}
