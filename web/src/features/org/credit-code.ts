const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** What is wrong with a unified social credit code (GB 32100) while it is typed; the server decides. */
export function creditCodeFault(typed: string): 'short' | 'letters' | 'check' | null {
  const code = typed.replace(/\s/g, '').toUpperCase();
  if (code === '') return null;
  if ([...code].some((sign) => !ALPHABET.includes(sign))) return 'letters';
  if (code.length !== 18) return 'short';
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? null : 'check';
}
