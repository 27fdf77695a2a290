import type { Browser } from 'playwright-core';
import type { SignedUp } from '../factories/people.js';
import { newReader, type Reader, type Size } from './browser.js';

/** A reader who is signed in already, as one who comes back to the site. */
export async function signedReader(
  browser: Browser,
  url: string,
  person: Pick<SignedUp, 'refreshCookie'>,
  size: Size,
  look?: string,
): Promise<Reader> {
  const reader = await newReader(browser, url, size, look);
  const value = person.refreshCookie.slice('gq_refresh='.length);
  const { hostname: domain } = new URL(url);
  await reader.context.addCookies([{ name: 'gq_refresh', value, domain, path: '/api/v1/sessions' }]);
  await reader.context.addInitScript('localStorage.setItem("gq.session", "1")');
  return reader;
}
