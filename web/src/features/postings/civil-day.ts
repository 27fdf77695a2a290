import { day } from '@/composables/useAgo';

/** A civil date of Zhenhai, `2026-12-31`, in the words of the reader. */
export function civilDay(civil: string): string {
  return day(Date.parse(`${civil}T12:00:00+08:00`));
}
