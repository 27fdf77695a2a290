import { describe, expect, it } from '@jest/globals';
import { Newcomers } from './newcomers.js';

const told = (seq: number, id: string, type = 'posting.published') => ({
  ...{ seq, type },
  subject: { kind: 'posting', id },
});

describe('newcomers', () => {
  const since = { head: 10, asOf: 5000 };

  it('are what the server published after the list, whatever the clock of another node said', () => {
    const fresh = new Newcomers(() => since);
    fresh.hear(told(11, 'late'));
    expect(fresh.has({ id: 'late', publishedAt: 4990 })).toBe(true);
    expect(fresh.has({ id: 'missed', publishedAt: 5000 })).toBe(true);
  });

  it('are not what the list was read with, nor an old posting that was only edited', () => {
    const fresh = new Newcomers(() => since);
    fresh.hear(told(10, 'before'));
    fresh.hear(told(12, 'old', 'posting.changed'));
    expect(fresh.has({ id: 'before', publishedAt: 4990 })).toBe(false);
    expect(fresh.has({ id: 'old', publishedAt: 100 })).toBe(false);
    expect(fresh.heardAfter(10)).toBe(true);
    expect(fresh.heardAfter(12)).toBe(false);
  });

  it('are none before there is a list', () => {
    expect(new Newcomers(() => null).has({ id: 'any', publishedAt: 9000 })).toBe(false);
  });
});
