import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { newReader, overflows } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';

/** An A4 sheet between its margins, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };

describe('a posting on paper', () => {
  let app: TestApp;
  let browser: Browser;
  let id: string;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    await publishPosting(app, { title: '二保焊工' });
    ({ id } = await publishPosting(app, { title: '氩弧焊工', benefits: ['工作餐'] }));
  });

  const shown = (page: Page, selector: string): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('${selector}')].filter((node) => node.checkVisibility())
      .filter((node) => !node.closest('.visually-hidden')).map((node) => node.outerHTML.slice(0, 120))`);

  it.each(['zh.light.normal', 'zh.dark.normal', 'en.dark.large'])(
    'has its facts, its address and nothing to press (%s)',
    async (look) => {
      const { page, context, complaints } = await newReader(browser, app.url, 'desk', look);
      const address = `${app.url}/postings/${id}`;
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.getByRole('link', { name: '二保焊工' }).waitFor();
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { level: 1, name: '氩弧焊工' }).waitFor();
      for (const fact of ['6,500–9,000', '工作餐', '在车间焊接管道支架，看得懂图纸。', address])
        await page.getByText(fact).first().waitFor();
      expect(await shown(page, 'figure img')).toHaveLength(1);
      expect(await shown(page, 'button, a.button, input, nav, header.site, footer')).toEqual([]);
      expect(await page.getByText('二保焊工').isVisible()).toBe(false);
      expect(await overflows(page)).toBe(false);
      // Ink on white, whatever one reads in.
      expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
