import type { LimitRow, MinimumWageRow, ProbationRow, ScreeningFacts } from './screening.types.js';

function inForce(row: { validFrom: string; validTo: string | null }, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || day <= row.validTo);
}

/** The latest of the rows in force wins, so that a successor need not close its predecessor. */
function latest<Row extends { validFrom: string }>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best && best.validFrom >= row.validFrom ? best : row),
    undefined,
  );
}

/** A legal number on a civil day, or undefined where no row is in force. */
export function limitOn(facts: ScreeningFacts, name: LimitRow['name'], day: string): number | undefined {
  return latest(facts.limits.filter((row) => row.name === name && inForce(row, day)))?.value;
}

/** The minimum wage of a place on a day: the row with the longest region code that the place's code begins with. */
export function minimumWageOn(
  facts: ScreeningFacts,
  region: string | null | undefined,
  day: string,
): MinimumWageRow | undefined {
  if (!region) return undefined;
  const rows = facts.minimumWages.filter((row) => region.startsWith(row.region) && inForce(row, day));
  const longest = Math.max(0, ...rows.map((row) => row.region.length));
  return latest(rows.filter((row) => row.region.length === longest));
}

/** The longest probation that a contract of so many months allows on a day; an unlimited term counts as the longest. */
export function probationLimitOn(
  facts: ScreeningFacts,
  contractMonths: number | null,
  day: string,
): number | undefined {
  const rows = facts.probation.filter((row) => inForce(row, day));
  const bound = (row: ProbationRow): number => row.contractBelowMonths ?? Infinity;
  const months = contractMonths ?? Infinity;
  const fitting = rows.filter((row) => months < bound(row) || bound(row) === Infinity);
  const narrowest = Math.min(...fitting.map(bound));
  return latest(fitting.filter((row) => bound(row) === narrowest))?.maxMonths;
}
