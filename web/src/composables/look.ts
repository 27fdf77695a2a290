import { reactive, watch } from 'vue';
import type { Locale } from '@/api/problem';

export interface Look {
  locale: Locale;
  theme: 'auto' | 'light' | 'dark';
  text: 'normal' | 'large';
}

const COOKIE = 'gq_look';
const YEAR_SECONDS = 365 * 24 * 3600;
const root = document.documentElement;

/**
 * How the reader wants to read. It lives in a cookie, because the server puts it into the document: no page ever
 * flashes in another theme, size or language first.
 */
export const look = reactive<Look>({
  locale: root.lang.startsWith('en') ? 'en' : 'zh',
  theme: (root.dataset.theme ?? 'auto') as Look['theme'],
  text: (root.dataset.text ?? 'normal') as Look['text'],
});

watch(look, ({ locale, theme, text }) => {
  root.lang = locale === 'zh' ? 'zh-CN' : 'en';
  root.dataset.theme = theme;
  root.dataset.text = text;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${COOKIE}=${locale}.${theme}.${text}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
});
