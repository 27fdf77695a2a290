import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startApp, type TestApp } from './app.js';
import { startBrowser } from './browser.js';

export interface InBrowser {
  app: TestApp;
  browser: Browser;
}

interface Options {
  /** Of the house, as for `startApp`. */
  env?: Record<string, string>;
  withinMs?: number;
}

/** A house of its own and a browser for the tests of a suite, from before the first to after the last; `begin` furnishes it. */
export function inBrowser(
  begin: (started: InBrowser) => void | Promise<void>,
  { env = {}, withinMs = 60_000 }: Options = {},
): void {
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    app = await startApp(env);
    browser = await startBrowser();
    await begin({ app, browser });
  }, withinMs);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
}
