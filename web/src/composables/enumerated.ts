import { look } from './look';

/** Words one after another as the reader's language lists them: 甲、乙 or A, B. */
export const enumerated = (words: readonly string[]): string =>
  new Intl.ListFormat(look.locale, { style: 'narrow' }).format(words);
