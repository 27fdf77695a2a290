import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Loop } from './loop.js';

const IDLE_MS = 500;
const GATHER_MS = 200;

/** A loop whose steps are counted; it lets more gather after each step that was told to. */
function counted(gathers: () => boolean) {
  const steps: number[] = [];
  const step = (): Promise<boolean> => Promise.resolve(steps.push(Date.now()) < 0);
  const fail = (name: string, error: unknown): number => {
    throw new Error(`${name}: no fault expected`, { cause: error });
  };
  const loop = new Loop('counted', step, IDLE_MS, fail, () => (gathers() ? GATHER_MS : 0));
  return { loop, steps };
}

describe('a loop', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  it('takes its next step when it is woken, or after its rest', async () => {
    const { loop, steps } = counted(() => false);
    loop.start();
    await pass(1);
    loop.wake();
    await pass(1);
    expect(steps).toHaveLength(2);
    await pass(IDLE_MS);
    expect(steps).toHaveLength(3);
    await loop.stop();
  });

  it('lets more gather where it was told to, however often it is woken', async () => {
    let burst = true;
    const { loop, steps } = counted(() => burst);
    loop.start();
    for (let at = 0; at < GATHER_MS - 10; at += 10) {
      await pass(10);
      loop.wake();
    }
    expect(steps).toHaveLength(1);
    await pass(10);
    expect(steps).toHaveLength(2);
    burst = false;
    loop.wake();
    await pass(0);
    expect(steps).toHaveLength(3);
    await loop.stop();
  });

  it('ends at once while it lets more gather', async () => {
    const { loop, steps } = counted(() => true);
    loop.start();
    await pass(1);
    loop.wake();
    await loop.stop();
    expect(steps).toHaveLength(1);
  });

  it('pauses the longer the more often a step has failed, until it is told that it may try again', async () => {
    const steps: number[] = [];
    const step = (): Promise<boolean> => Promise.reject(new Error(`away ${steps.push(Date.now())}`));
    const loop = new Loop('failing', step, IDLE_MS, () => 10_000);
    loop.start();
    await pass(60_000);
    const tried = steps.length;
    expect(steps.slice(1).map((at, n) => at - (steps[n] ?? 0))).toEqual([
      500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000,
    ]);
    loop.wake();
    await pass(1);
    expect(steps).toHaveLength(tried);
    loop.tryAgain();
    await pass(1);
    expect(steps).toHaveLength(tried + 1);
    await loop.stop();
  });
});
