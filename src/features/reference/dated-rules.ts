import { COUNTRY, regionAncestors } from './regions.js';

/** A number of law: where, from when to when (both days included), by what source; never a constant in code. */
export interface DatedRule<T = unknown> {
  readonly kind: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly value: T;
  readonly source: string;
  /** Nobody has confirmed it: shown as such wherever it is used. */
  readonly unconfirmed?: boolean;
  /** Kept, but not applied until an officer switches it on. */
  readonly disabled?: boolean;
}

/** The row in force for a kind, a region and a civil day: the narrowest region wins (street, district, city, province, country), then the latest start. */
export function ruleFor<T>(
  rows: readonly DatedRule<T>[],
  kind: string,
  region: string,
  day: string,
): DatedRule<T> | null {
  const applicable = rows.filter((row) => row.kind === kind && isInForce(row, day));
  const chain = [
    region,
    ...regionAncestors(region)
      .map((node) => node.code)
      .reverse(),
    COUNTRY,
  ];
  for (const place of chain) {
    const here = applicable.filter((row) => row.region === place);
    if (here.length > 0) return here.reduce((best, row) => (row.validFrom > best.validFrom ? row : best));
  }
  return null;
}

/** True on the first and the last day too, and never for a row that is switched off. */
export function isInForce(row: DatedRule, day: string): boolean {
  return row.disabled !== true && row.validFrom <= day && (row.validTo === null || day <= row.validTo);
}

/** The rows a new row would collide with: same kind and region, a day in common, both switched on. */
export function overlapping(rows: readonly DatedRule[], fresh: DatedRule): DatedRule[] {
  return rows.filter(
    (row) =>
      row.kind === fresh.kind &&
      row.region === fresh.region &&
      row.disabled !== true &&
      fresh.disabled !== true &&
      row.validFrom <= (fresh.validTo ?? '9999-12-31') &&
      fresh.validFrom <= (row.validTo ?? '9999-12-31'),
  );
}
