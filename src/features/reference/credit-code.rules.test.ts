import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditCodeCheck, isCreditCode, maskCreditCode, normaliseCreditCode } from './credit-code.rules.js';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** Any valid code: category and body at random, the check character reckoned. */
const validCode = fc
  .tuple(
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 2, maxLength: 2 }),
    fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 6 }),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(''))
  .map((first) => first + (creditCodeCheck(first) ?? ''));

describe('unified social credit code', () => {
  it.each(['91330211MA00000075', '91330211MAABCDE05K'])('accepts %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    '91330211MA00000076',
    '91330211MA0000007',
    '91330211MA000000755',
    '9133021IMA00000075',
    '',
    '91330211ma00000075',
  ])('refuses %p', (code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(isCreditCode(code)).toBe(true);
        expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('takes full-width and lower-case input and masks the middle', () => {
    expect(normaliseCreditCode(' ９１330211 ma00000075')).toBe('91330211MA00000075');
    expect(maskCreditCode('91330211MA00000075')).toBe('91330211******0075');
  });
});
