/** Today's civil date in Zhenhai, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now());
}

/** The instant at which a civil day begins in Zhenhai, which keeps one time all year. */
export function beginningOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}
