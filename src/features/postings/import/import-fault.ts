/** A message in both languages, Simplified Chinese first. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Why a text was not understood: a stable code and what to tell the person who sent it. */
export interface TextProblem extends Bilingual {
  code: string;
}

/** A fault of one field of one row (or of one entry of a map). */
export interface ImportFault extends TextProblem {
  field: string;
}

/** Builds a problem in one line, so that the parsers stay readable. */
export function problem(code: string, zh: string, en: string): TextProblem {
  return { code, zh, en };
}

/** Cuts a stranger's text down to what fits into a message. */
export function quote(text: string): string {
  const flat = text.replace(/\p{C}|\s+/gu, ' ').trim();
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat;
}
