const SHAPE = /^1[3-9]\d{9}$/;

/** Eleven digits without +86, blanks and hyphens, as the number is stored; other text comes back stripped, not corrected. */
export function normaliseMobile(text: string): string {
  const digits = text.normalize('NFKC').replace(/[\s\-()]/g, '');
  return digits.replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/, '');
}

/** True for a mainland mobile number in the normalised form; it has no check digit, so a wrong digit goes unseen. */
export function isMobile(number: string): boolean {
  return SHAPE.test(number);
}

/** `138****0000`. */
export function maskMobile(number: string): string {
  return number.length < 8 ? '*'.repeat(number.length) : `${number.slice(0, 3)}****${number.slice(-4)}`;
}
