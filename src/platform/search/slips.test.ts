import { describe, expect, it } from '@jest/globals';
import { meanings } from './slips.js';

describe('what may have been meant', () => {
  it.each([
    ['hnagong', 'hangong', 'neighbours swapped'],
    ['ahngong', 'hangong', 'neighbours swapped at the beginning'],
    ['hagong', 'hangong', 'a letter too few'],
    ['hangoong', 'hangong', 'a letter doubled'],
    ['hangonh', 'hangong', 'a wrong letter'],
    ['hanggong', 'hangong', 'n for ng'],
    ['chusi', 'chushi', 's for sh'],
    ['cusi', 'chushi', 'two sounds of the south'],
  ])('by %s is also %s: %s', (typed, meant) => {
    expect(meanings(typed).has(meant)).toBe(true);
  });

  it('is likelier the smaller the slip', () => {
    const costs = meanings('hnagong');
    expect(costs.get('hangong')).toBeLessThan(costs.get('huagong') ?? 0);
    expect(meanings('cusi').get('chushi')).toBeLessThan(meanings('cusi').get('cuti') ?? 0);
  });

  it('never is what was typed', () => {
    expect(meanings('chushi').has('chushi')).toBe(false);
  });
});
