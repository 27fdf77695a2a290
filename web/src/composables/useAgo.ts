import { useWords } from '@/locales/words';
import { shortDay } from './dates';

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
