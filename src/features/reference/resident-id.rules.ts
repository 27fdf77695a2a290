const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const SHAPE = /^[1-9]\d{16}[\dX]$/;
const EARLIEST_YEAR = 1900;

/** Half-width, without blanks, the X a capital: the form that is hashed and encrypted. */
export function normaliseResidentId(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** The check character of the first 17 digits (GB 11643-1999, ISO 7064 mod 11-2). */
export function residentIdCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return CHECKS[sum % 11] ?? '';
}

/** The birth date in the number as YYYY-MM-DD, or null where no such day exists. */
export function birthDateOf(id: string): string | null {
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month}-${day}`;
  if (Number.isNaN(date.getTime()) || Number(year) < EARLIEST_YEAR) return null;
  return date.toISOString().slice(0, 10) === text ? text : null;
}

/** True for a number of right shape, existing date not after `today` where given, and right check character; expects the normalised form. */
export function isResidentId(id: string, today?: string): boolean {
  if (!SHAPE.test(id) || residentIdCheck(id) !== id[17]) return false;
  const born = birthDateOf(id);
  return born !== null && (today === undefined || born <= today);
}

/** Full years on a civil day; who is born on 29 February is a year older on 1 March of other years (civil law counts the day after). */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** `3****************6`: first and last character only (个人信息保护法, minimum necessary). */
export function maskResidentId(id: string): string {
  return id.length < 2 ? '*'.repeat(id.length) : `${id[0]}${'*'.repeat(id.length - 2)}${id.at(-1)}`;
}
