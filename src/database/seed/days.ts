/** Instant of a minute of a civil day in Asia/Shanghai, which has no summer time. */
export function instantOf(date: string, minute: number): number {
  return Date.parse(`${date}T00:00:00+08:00`) + minute * 60_000;
}
