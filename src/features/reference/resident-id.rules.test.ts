import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ageOn,
  birthDateOf,
  isResidentId,
  maskResidentId,
  normaliseResidentId,
  residentIdCheck,
} from './resident-id.rules.js';

const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
/** Sequence 000 is never issued, so no living person is meant. */
const validId = day.map((born) => `330211${born}000`).map((first) => first + residentIdCheck(first));

describe('resident id number', () => {
  it.each(['33021119960101000X', '330211199001010006', '330211199602290007'])('accepts %s', (id) => {
    expect(isResidentId(id)).toBe(true);
  });

  it.each(['330211199001010007', '33021119900101000', '3302111990010100066', '', '33021119960101000x'])(
    'refuses %p',
    (id) => {
      expect(isResidentId(id)).toBe(false);
    },
  );

  it.each(['33021119950229000', '33021119901301000', '33021119900431000', '33021100000101000'])(
    'refuses a day that does not exist though the check character is right: %s',
    (first) => {
      expect(isResidentId(first + residentIdCheck(first))).toBe(false);
    },
  );

  it('refuses a birth after today', () => {
    expect(isResidentId('33021119960101000X', '1995-12-31')).toBe(false);
    expect(isResidentId('33021119960101000X', '1996-01-01')).toBe(true);
  });

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(validId, fc.nat(17), fc.constantFrom(...'0123456789'), (id, at, other) => {
        fc.pre(id[at] !== other);
        expect(isResidentId(id)).toBe(true);
        expect(isResidentId(id.slice(0, at) + other + id.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('reckons age to the day, also for 29 February', () => {
    expect(birthDateOf('330211199602290007')).toBe('1996-02-29');
    expect(ageOn('2010-11-23', '2026-11-22')).toBe(15);
    expect(ageOn('2010-11-23', '2026-11-23')).toBe(16);
    expect(ageOn('1996-02-29', '2012-02-28')).toBe(15);
    expect(ageOn('1996-02-29', '2013-02-28')).toBe(16);
    expect(ageOn('1996-02-29', '2013-03-01')).toBe(17);
  });

  it('shows only the first and the last character', () => {
    expect(maskResidentId('330211199001010006')).toBe('3****************6');
    expect(normaliseResidentId('330211 19960101 000x')).toBe('33021119960101000X');
  });
});
