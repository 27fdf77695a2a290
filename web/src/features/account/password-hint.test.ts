import { describe, expect, it } from '@jest/globals';
import { passwordStrength } from './password-hint.js';

const PHONE = '138 0000 1234';

describe('the hint beside a new password', () => {
  it.each([
    ['a1b2c3', 'short'],
    ['1357924680', 'weak'],
    ['aaaaaaaab', 'weak'],
    ['Password2026', 'weak'],
    ['gq00001234', 'weak'],
    ['justwords', 'weak'],
    ['zhenhai26', 'fair'],
    ['Zhenhai-2026', 'good'],
    ['a bridge over the river', 'good'],
  ])('calls %s %s', (password, strength) => {
    expect(passwordStrength(password, PHONE)).toBe(strength);
  });

  it('does not take a phone that is only begun for one in the password', () => {
    expect(passwordStrength('zhenhai138', '138')).toBe('fair');
  });
});
