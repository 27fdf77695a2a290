import { describe, expect, it } from '@jest/globals';
import { LivePosition } from './live-position';

describe('the position of a follower', () => {
  it('goes on after the last change that was delivered', () => {
    const position = new LivePosition();
    expect(position.after).toBeUndefined();
    expect(position.begin(10)).toBe(true);
    expect(position.after).toBe(10);
    expect(position.take(11)).toBe(true);
    expect(position.begin(15)).toBe(false);
    expect(position.after).toBe(11);
  });

  it('takes no change twice, neither in another order', () => {
    const position = new LivePosition();
    position.begin(10);
    expect([11, 12, 12, 11, 13].map((seq) => position.take(seq))).toEqual([true, true, false, false, true]);
  });

  it('keeps what a slower node tells below the head it named', () => {
    const position = new LivePosition();
    position.begin(10);
    expect(position.take(9)).toBe(true);
    expect(position.after).toBe(9);
  });

  it('goes on from where what is shown was read, and then nothing need be asked again for it', () => {
    const position = new LivePosition();
    position.start(7);
    expect(position.after).toBe(7);
    position.start(9);
    expect(position.begin(12)).toBe(true);
    expect(position.after).toBe(7);
    expect(position.take(8)).toBe(true);
    expect(position.begin(12)).toBe(false);
  });

  it('jumps when the log no longer reaches back', () => {
    const position = new LivePosition();
    position.begin(10);
    position.jump(900);
    expect(position.take(900)).toBe(false);
    expect(position.after).toBe(900);
  });
});
