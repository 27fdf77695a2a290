import type { Locator, Page } from 'playwright-core';

/** Presses what asks the server after one's session was ended, unless the page has noticed by itself; answers where it leads to: the way in. */
export async function leavesOnceEnded(page: Page, press: Locator): Promise<void> {
  const left = page.waitForURL(/\/sign-in\?back=/);
  // Waited for to its end: it would press the same button when one has come back.
  await press.click({ timeout: 5000 }).catch(() => undefined);
  await left;
}
