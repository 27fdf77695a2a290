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
