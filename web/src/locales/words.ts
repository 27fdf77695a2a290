import { createI18n } from 'vue-i18n';
import type { Locale } from '@/api/problem';
import { look } from '@/composables/look';
import type site from './zh/site';

/** Every area's words; each `zh/<area>.ts` adds its own by declaration merging, so that no file is everybody's. */
export interface Areas {
  site: typeof site;
}

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

export type Key<A extends keyof Areas> = Leaves<Areas[A]>;

const files = import.meta.glob<{ default: Record<string, unknown> }>(['./zh/*.ts', './en/*.ts']);

export const i18n = createI18n({
  legacy: false,
  locale: look.locale as string,
  fallbackLocale: 'zh',
  messages: {} as Record<string, Record<string, Record<string, unknown>>>,
  numberFormats: { zh: {}, en: {} },
});

const needed = new Set<string>();

async function load(area: string, locale: Locale): Promise<void> {
  const messages = i18n.global.getLocaleMessage(locale);
  if (area in messages) return;
  const file = files[`./${locale}/${area}.ts`];
  if (!file) throw new Error(`no words for ${area} in ${locale}`);
  i18n.global.mergeLocaleMessage(locale, { [area]: (await file()).default });
}

/** Before an area shows: its words in the language of the reader. */
export async function loadWords(areas: readonly string[]): Promise<void> {
  areas.forEach((area) => needed.add(area));
  await Promise.all(areas.map((area) => load(area, look.locale)));
}

/** In another language from now on; what is on the screen changes once its words are there. */
export async function speak(locale: Locale): Promise<void> {
  await Promise.all([...needed].map((area) => load(area, locale)));
  look.locale = locale;
  i18n.global.locale.value = locale;
}

export type Words<A extends keyof Areas> = (key: Key<A>, values?: Record<string, unknown>) => string;

/** The words of one area: a key that is not there fails the type check. Plurals by `count`, or by `n` where it is whole. */
export function useWords<A extends keyof Areas>(area: A): Words<A> {
  return (key, values = {}) => {
    const count = Number(values.count ?? values.n ?? NaN);
    const path = `${area}.${key}`;
    return Number.isInteger(count) ? i18n.global.t(path, values, count) : i18n.global.t(path, values);
  };
}
