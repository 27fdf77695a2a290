import { describe, expect, it } from '@jest/globals';
import { creditCodeFault } from './credit-code';

describe('a credit code while it is typed', () => {
  it.each([
    ['', null],
    ['91330211MA00000075', null],
    [' 91330211 maabcde05k', null],
    ['9133', 'short'],
    ['91330211MA0000007O', 'letters'],
    ['91330211MA00000076', 'check'],
  ])('%j is told %j', (typed, fault) => expect(creditCodeFault(typed)).toBe(fault));
});
