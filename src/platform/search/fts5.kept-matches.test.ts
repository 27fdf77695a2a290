import { describe, expect, it } from '@jest/globals';
import { KeptMatches } from './fts5.kept-matches.js';
import type { Matches } from './fts5.match.js';

const matches = (count: number): Matches => ({
  rows: Array<number>(count).fill(1),
  scores: [],
  total: count,
});

/** Asks for words, and says whether they were looked up in the index. */
function asking(kept: KeptMatches) {
  return (words: string, stamp: number, count = 1): boolean => {
    let asked = false;
    const found = kept.of(words, stamp, () => {
      asked = true;
      return matches(count);
    });
    expect(found.total).toBe(count);
    return asked;
  };
}

describe('what words matched', () => {
  it('is looked up once for each words while the index stands', () => {
    const ask = asking(new KeptMatches());
    expect([ask('焊工', 1), ask('焊工', 1), ask('电工', 1), ask('焊工', 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is looked up anew once anything was written', () => {
    const ask = asking(new KeptMatches());
    expect([ask('焊工', 1), ask('焊工', 2), ask('焊工', 2)]).toEqual([true, true, false]);
  });

  it('is forgotten where it would take too much room', () => {
    const ask = asking(new KeptMatches());
    expect([ask('工', 1, 400_000), ask('员', 1, 99_000), ask('工', 1, 400_000)]).toEqual([true, true, false]);
    expect([ask('师', 1, 1000), ask('工', 1, 400_000)]).toEqual([true, true]);
  });

  it('is forgotten after some thousand words, though none of them matched anything', () => {
    const ask = asking(new KeptMatches());
    expect([ask('焊工', 1), ask('焊工', 1)]).toEqual([true, false]);
    for (let n = 0; n < 10_000; n++) ask(`无${n}`, 1, 0);
    expect(ask('焊工', 1)).toBe(true);
  });
});
