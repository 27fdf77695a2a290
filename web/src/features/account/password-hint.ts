export type Strength = 'short' | 'weak' | 'fair' | 'good';

const LEAST = 8;
const COMMON = /^(?:password|passw0rd|qwerty|abcd?1234|woaini|iloveyou|admin)/i;
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

/**
 * How hard a password would be to guess, while it is typed. Only a hint: it calls weak what the server refuses, and
 * beyond that rewards length before signs.
 */
export function passwordStrength(password: string, phone: string): Strength {
  if (password.length < LEAST) return 'short';
  const digits = phone.replace(/\D/g, '').slice(-8);
  const guessed =
    /^\d+$/.test(password) ||
    new Set(password.toLowerCase()).size < 4 ||
    COMMON.test(password) ||
    (digits.length === 8 && password.includes(digits));
  if (guessed) return 'weak';
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (password.length >= 14 || (password.length >= 11 && kinds >= 3)) return 'good';
  return kinds >= 2 || password.length >= 11 ? 'fair' : 'weak';
}
