import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from './event.js';
import { LastEvents } from './last-events.js';

const events = (...seqs: number[]): StoredEvent[] => seqs.map((seq) => ({ seq }) as StoredEvent);
const seqs = (some: StoredEvent[]): number[] => some.map(({ seq }) => seq);

describe('the events that were read last', () => {
  it('are told to those who ask for them again, from where they stand', () => {
    const last = new LastEvents();
    last.keep(10, events(11, 12, 13));
    expect(seqs(last.after(10, 5))).toEqual([11, 12, 13]);
    expect(seqs(last.after(11, 1))).toEqual([12]);
    expect(seqs(last.after(13, 5))).toEqual([]);
  });

  it('grow by what follows and begin anew with anything else, so that there is never a gap', () => {
    const last = new LastEvents();
    last.keep(10, events(11, 12));
    last.keep(12, events(13));
    expect(seqs(last.after(11, 5))).toEqual([12, 13]);
    last.keep(20, events(21));
    expect(seqs(last.after(11, 5))).toEqual([]);
    expect(seqs(last.after(20, 5))).toEqual([21]);
  });

  it('say nothing of what lies before them', () => {
    const last = new LastEvents();
    last.keep(10, events(14));
    expect(seqs(last.after(9, 5))).toEqual([]);
    expect(seqs(last.after(12, 5))).toEqual([14]);
  });

  it('forget the oldest of very many', () => {
    const last = new LastEvents();
    const many = Array.from({ length: 4000 }, (_, at) => at + 1);
    last.keep(0, events(...many));
    expect(last.after(0, 1)).toHaveLength(1);
    last.keep(4000, events(4001));
    expect([last.after(0, 1), last.after(2000, 1)]).toEqual([[], []]);
    expect(seqs(last.after(2001, 1))).toEqual([2002]);
    expect(seqs(last.after(3999, 5))).toEqual([4000, 4001]);
  });
});
