export interface Changed {
  field: string;
  before: string;
  after: string;
}

/** What someone reads, field by field, in his own words: no code and no structure of the program. */
export type Said = Readonly<Record<string, string | null | undefined>>;

/** What differs between what someone looked at and what stands there now. */
export function changes(before: Said, after: Said): Changed[] {
  return Object.keys(after)
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((one) => one.before !== one.after);
}
