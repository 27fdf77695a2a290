const DAY_MS = 86_400_000;
/** Zhenhai keeps one time all year. */
const ZHENHAI_MS = 8 * 3_600_000;

/** The civil day in Zhenhai, `YYYY-MM-DD`, so many days from an instant on. */
export function dayFrom(now: number, days: number): string {
  return new Date(now + ZHENHAI_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** The civil day in Zhenhai, so many days from now. */
export const daysAhead = (days: number): string => dayFrom(Date.now(), days);

export const today = (): string => daysAhead(0);

/** The instant at which a civil day begins in Zhenhai. */
export const beginningOf = (civil: string): number => Date.parse(`${civil}T00:00:00+08:00`);
