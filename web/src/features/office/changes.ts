export interface Changed {
  field: string;
  before: string;
  after: string;
}

const said = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** What differs between what someone looked at and what stands there now, among the fields that he reads. */
export function changes<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): Changed[] {
  return fields
    .map((field) => ({ field, before: said(before[field]), after: said(after[field]) }))
    .filter((one) => one.before !== one.after);
}
