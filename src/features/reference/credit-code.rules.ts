/** GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Half-width capitals without blanks, as the code is stored. */
export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** The check character of the first 17, (31 − S mod 31) mod 31; undefined where a character is not of the alphabet. */
export function creditCodeCheck(first17: string): string | undefined {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at++) {
    const value = ALPHABET.indexOf(first17[at] ?? ' ');
    if (value < 0) return undefined;
    sum += value * (WEIGHTS[at] ?? 0);
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** True for a 统一社会信用代码 of right shape and check character (GB 32100-2015); expects the normalised form. */
export function isCreditCode(code: string): boolean {
  return SHAPE.test(code) && creditCodeCheck(code.slice(0, 17)) === code[17];
}

/** Leaves the region and the last four: the code of a company is public, that of a sole trader points at a person. */
export function maskCreditCode(code: string): string {
  return code.length < 12
    ? '*'.repeat(code.length)
    : `${code.slice(0, 8)}${'*'.repeat(code.length - 12)}${code.slice(-4)}`;
}
