const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check digit of a unified social credit code by GB 32100, from its first 17 characters. */
export function creditCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((s, w, i) => s + w * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** An invented but well-formed credit code of Zhenhai (330211) for the `serial`-th organisation. */
export function inventedCreditCode(serial: number): string {
  const body = `91330211MA0000${String(serial).padStart(3, '0')}`;
  return body + creditCheckDigit(body);
}
