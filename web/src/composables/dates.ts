import { beginningOf } from './civil-day';
import { look } from './look';

/** A moment of the day on which it is in Zhenhai, in the one form that people read everywhere: 2026年11月25日. */
export const day = (at: number): string => written(at, { dateStyle: 'medium' });

/** A civil date of Zhenhai, `2026-11-25`, in that form; nothing where there is none. */
export const civilDay = (civil: string | null | undefined): string => (civil ? day(beginningOf(civil)) : '');

/** Day and minute as Zhenhai's clocks show them. */
export const moment = (at: number): string => written(at, { dateStyle: 'medium', timeStyle: 'short' });

/** Without the year as long as it is this one: a card is narrow. */
export function shortDay(at: number): string {
  const year = (one: number): string => written(one, { year: 'numeric' });
  return year(at) === year(Date.now()) ? written(at, { month: 'short', day: 'numeric' }) : day(at);
}

function written(at: number, parts: Intl.DateTimeFormatOptions): string {
  const locale = look.locale === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'Asia/Shanghai' }).format(at);
}
