import { html } from './html.js';
import type { Page, PageLocale } from './page.js';

export type Heading = Record<PageLocale, { title: string; lead: string }>;

/** A page of the app that nobody searches for, with what it is about: on a slow line one sees at once where one is. */
export function headingPage(words: Heading, locale: PageLocale): Page {
  const { title, lead } = words[locale];
  const body = html`<h1>${title}</h1>
    <p>${lead}</p>`;
  return { title, index: false, body };
}
