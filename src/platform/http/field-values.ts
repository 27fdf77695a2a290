/** Nothing below U+0020, no DEL, no bidirectional overrides that disguise text, no half of a character (a lone surrogate). */
export const CONTROL_FREE = {
  line: /^[^\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*$/u,
  lines:
    /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*$/u,
};

/** A class-validator message that carries both languages to the problem details. */
export function say(zh: string, en: string): string {
  return JSON.stringify({ zh, en });
}

export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : value;
}

export function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

export function toFlag(value: unknown): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** `a,b` and `x=a&x=b` are both lists. */
export function toList(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
}

export function isCivilDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
