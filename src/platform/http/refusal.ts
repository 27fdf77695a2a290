/** Why a request cannot be served, in the terms of the one who asked; the filter knows each one's status. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'gone'
  | 'too-large'
  | 'unsupported'
  | 'unprocessable'
  | 'too-many'
  | 'unavailable';

/** What people read, Chinese first. */
export interface Words {
  zh: string;
  en: string;
}

export interface FieldFault extends Words {
  /** The path as it was sent, e.g. `pay.min` or `certificates.0`. */
  field: string;
  code: string;
}

export interface RefusalMore {
  fields?: FieldFault[];
  retryAfterSeconds?: number;
  /** Further facts for programs, e.g. screening findings. */
  details?: Record<string, unknown>;
}

/** A clear no: `code` is stable for programs, `words` say what to do next. Stores nothing, for it rolls the unit back. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly words: Words,
    readonly more: RefusalMore = {},
  ) {
    super(`${code}: ${words.en}`);
  }
}

export function notFound(what: Words = { zh: '内容', en: 'This' }): Refusal {
  return new Refusal('not-found', 'not-found', {
    zh: `${what.zh}不存在，或您无权查看`,
    en: `${what.en} does not exist or is not yours to see`,
  });
}

export function forbidden(code: string, words: Words): Refusal {
  return new Refusal('forbidden', code, words);
}

/** All faults at once, each naming its field. */
export function invalid(...fields: FieldFault[]): Refusal {
  const words = { zh: '提交的内容有误，请按提示修改', en: 'Some fields need mending; each is named below' };
  return new Refusal('invalid', 'invalid', words, { fields });
}
