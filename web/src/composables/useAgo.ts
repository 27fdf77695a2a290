import { look } from './look';
import { useWords } from '@/locales/words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "12 minutes ago"; a date once it is more than a week. */
export function useAgo(): (at: number) => string {
  const t = useWords('site');
  return (at) => {
    const since = Date.now() - at;
    if (since < MINUTE) return t('date.justNow');
    if (since < HOUR) return t('date.minutes', { count: Math.floor(since / MINUTE) });
    if (since < DAY) return t('date.hours', { count: Math.floor(since / HOUR) });
    if (since < 7 * DAY) return t('date.days', { count: Math.floor(since / DAY) });
    return shortDay(at);
  };
}

/** A civil date as Zhenhai writes it, wherever the reader is. */
export function day(at: number): string {
  return written(at, { dateStyle: 'medium' });
}

/** Without the year as long as it is this one: a card is narrow. */
function shortDay(at: number): string {
  const year = (moment: number): string => written(moment, { year: 'numeric' });
  return year(at) === year(Date.now()) ? written(at, { month: 'short', day: 'numeric' }) : day(at);
}

function written(at: number, parts: Intl.DateTimeFormatOptions): string {
  const locale = look.locale === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'Asia/Shanghai' }).format(at);
}
