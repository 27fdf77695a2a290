import { look } from './look';

/** One after the other, as the reader's language sets them apart. */
export function enumerated(parts: readonly string[]): string {
  return parts.join(look.locale === 'zh' ? '、' : ', ');
}
