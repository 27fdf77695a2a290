const DAY = 86_400_000;

/** Civil date `days` after (or before) a civil date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Instant of a minute of a civil day in Asia/Shanghai, which has no summer time. */
export function instantOf(date: string, minute: number): number {
  return Date.parse(`${date}T00:00:00+08:00`) + minute * 60_000;
}
