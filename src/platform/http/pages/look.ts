import type { PageLocale } from './page.js';

export const LOOK_COOKIE = 'gq_look';

/** How a reader wants to read, as his browser keeps it: known to the server, so that the first paint is already right. */
export interface Look {
  locale: PageLocale;
  theme: 'auto' | 'light' | 'dark';
  text: 'normal' | 'large';
}

/** Reads `en.dark.large`, in any order; what is missing or unknown is as it comes. */
export function readLook(cookie: string | undefined): Look {
  const wishes = (cookie ?? '').split('.');
  const theme = wishes.includes('dark') ? 'dark' : wishes.includes('light') ? 'light' : 'auto';
  return {
    locale: wishes.includes('en') ? 'en' : 'zh',
    theme,
    text: wishes.includes('large') ? 'large' : 'normal',
  };
}
