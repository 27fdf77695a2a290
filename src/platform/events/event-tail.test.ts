import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from './event.js';
import { EventTail } from './event-tail.js';

const HOUR = 3_600_000;

function events(from: number, count: number): StoredEvent[] {
  return Array.from({ length: count }, (_, i) => ({
    seq: from + i,
    id: `event-${from + i}`,
    type: 'probe.happened',
    subject: { kind: 'probe', id: 'a' },
    version: from + i,
    topics: [],
    at: 0,
    actor: null,
    correlation: null,
  }));
}
const positions = (found: StoredEvent[] | null) => found?.map(({ seq }) => seq) ?? null;

describe('the tail of the log that a node keeps', () => {
  let now = 0;
  const tail = new EventTail(10, () => now);

  it('holds what came by, from where it begins, page by page', () => {
    expect(positions(tail.after(10, 5))).toEqual([]);
    tail.add(events(11, 3));
    tail.add(events(12, 4));
    expect(positions(tail.after(10, 3))).toEqual([11, 12, 13]);
    expect(positions(tail.after(13, 3))).toEqual([14, 15]);
    expect(positions(tail.after(15, 3))).toEqual([]);
    expect(positions(tail.after(20, 3))).toEqual([]);
  });

  it('says when it does not reach back', () => {
    expect(tail.after(9, 5)).toBeNull();
  });

  it('forgets what is old by age and by number, and nothing in between', () => {
    now = HOUR;
    tail.add(events(16, 1));
    expect(tail.after(14, 5)).toBeNull();
    expect(positions(tail.after(15, 5))).toEqual([16]);
    tail.add(events(17, 10_000));
    expect(tail.after(16, 5)).toBeNull();
    expect(positions(tail.after(10_010, 50))?.slice(-2)).toEqual([10_015, 10_016]);
    now = 2 * HOUR;
    expect(positions(tail.after(10_016, 5))).toEqual([]);
    expect(tail.after(10_015, 5)).toBeNull();
  });
});
