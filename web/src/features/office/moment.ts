import { look } from '@/composables/look';

/** Day and minute as Zhenhai's clocks show them. */
export function moment(at: number): string {
  const locale = look.locale === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(at);
}

/** Today's civil date in Zhenhai, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now());
}

/** The instant at which a civil day begins in Zhenhai, which keeps one time all year. */
export function beginningOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}
