import type { Page } from 'playwright-core';

/**
 * Opens one of the pages that the server draws and waits until its own script has taken the place of what was drawn:
 * before that nothing that is pressed or typed is answered, and the focus is lost.
 */
export async function openMounted(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#app[data-v-app]').waitFor({ state: 'attached' });
}
