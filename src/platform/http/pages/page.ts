import type { Html } from './html.js';

export type PageLocale = 'zh' | 'en';

/** What a reader asked for and how he wants to read it. */
export interface PageRequest {
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  locale: PageLocale;
  /** Begins every canonical address: `https://…` without a slash at its end. */
  origin: string;
}

/** What the server says of a page before its script takes over. */
export interface Page {
  status?: 200 | 404 | 410;
  /** Without the name of the site, which follows it. */
  title: string;
  description?: string;
  /** A path; search engines take this address for the page whatever its query says. */
  canonical?: string;
  index?: boolean;
  /** schema.org objects. */
  structured?: object[];
  /** Readable without script; the app takes its place. */
  body?: Html;
  /** Handed to the app, so that it need not ask again for what the page shows first. */
  data?: Record<string, unknown>;
}

export type DrawPage = (request: PageRequest) => Promise<Page> | Page;
