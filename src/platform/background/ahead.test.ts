import { describe, expect, it } from '@jest/globals';
import { ahead } from './ahead.js';

/** Gives 1, 2, 3 …, each when it is let go. */
function slowly(upTo: number) {
  const begun: number[] = [];
  const letGo: (() => void)[] = [];
  const next = (): Promise<number | null> => {
    const value = begun.length + 1;
    begun.push(value);
    return new Promise((resolve) => letGo.push(() => resolve(value > upTo ? null : value)));
  };
  return { begun, letGo, next };
}

describe('what is worked out ahead', () => {
  it('comes in its order, with so many under way as are asked for', async () => {
    const { begun, letGo, next } = slowly(4);
    const values = ahead(next, 2);
    const first = values.next();
    expect(begun).toEqual([1, 2, 3]);
    letGo[2]?.();
    letGo[1]?.();
    letGo[0]?.();
    expect((await first).value).toBe(1);
    const second = values.next();
    expect(begun).toEqual([1, 2, 3, 4]);
    expect((await second).value).toBe(2);
  });

  it('ends with the first null, and fails where one failed', async () => {
    const given = [1, 2, null, null, null].map((value) => Promise.resolve(value));
    const all: number[] = [];
    for await (const value of ahead(() => given.shift() ?? Promise.resolve(null), 2)) all.push(value);
    expect(all).toEqual([1, 2]);
    const failing = [Promise.resolve(1), Promise.reject(new Error('broken')), Promise.resolve(null)];
    const values = ahead(() => failing.shift() ?? Promise.resolve(null), 1);
    expect((await values.next()).value).toBe(1);
    await expect(values.next()).rejects.toThrow('broken');
  });

  it('waits for what is under way when it is left early', async () => {
    const { letGo, next } = slowly(9);
    const values = ahead(next, 1);
    const first = values.next();
    letGo[0]?.();
    await first;
    let left = false;
    const leaving = values.return(undefined).then(() => (left = true));
    await Promise.resolve();
    expect(left).toBe(false);
    letGo.forEach((go) => go());
    await leaving;
    expect(left).toBe(true);
  });
});
