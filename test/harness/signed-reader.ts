import type { Browser, BrowserContext } from 'playwright-core';
import type { SignedUp } from '../factories/people.js';
import { newReader, type Reader, type Size } from './browser.js';

/** Lets a browser come back to the site as one who signed in before: what its cookie and its storage then keep. */
export async function cameBack(context: BrowserContext, url: string, refreshToken: string): Promise<void> {
  const { hostname: domain } = new URL(url);
  const kept = { path: '/api/v1/sessions', httpOnly: true, sameSite: 'Strict' } as const;
  await context.addCookies([{ name: 'gq_refresh', value: refreshToken, domain, ...kept }]);
  await context.addInitScript('localStorage.setItem("gq.session", "1")');
}

/** A reader who is signed in already, as one who comes back to the site. */
export async function signedReader(
  browser: Browser,
  url: string,
  person: Pick<SignedUp, 'refreshCookie'>,
  size: Size,
  look?: string,
): Promise<Reader> {
  const reader = await newReader(browser, url, size, look);
  await cameBack(reader.context, url, person.refreshCookie.slice('gq_refresh='.length));
  return reader;
}
