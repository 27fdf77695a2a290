const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000; // Asia/Shanghai has had no summer time since 1991

let asked = { day: NaN, date: '' };

/** The civil date in Asia/Shanghai of an instant; most ask for the same one again. */
export function civilDate(instant: number): string {
  const day = Math.floor((instant + SHANGHAI) / DAY);
  if (day !== asked.day) asked = { day, date: new Date(instant + SHANGHAI).toISOString().slice(0, 10) };
  return asked.date;
}

/** The first instant after the civil day in Asia/Shanghai has ended. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - SHANGHAI + DAY;
}

/** A civil date moved by whole days; the day itself counts as day 0. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

const WRITTEN = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
};

/** A civil date as people read it, on the pages as in our answers: 2026年11月25日, 25 Nov 2026. */
export function dayInWords(day: string): { zh: string; en: string } {
  const at = Date.parse(`${day}T00:00:00Z`);
  return { zh: WRITTEN.zh.format(at), en: WRITTEN.en.format(at) };
}
