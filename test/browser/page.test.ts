import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { someEmployer, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const OFFLINE = ['--disable-background-networking', '--disable-component-update'];
const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } };

describe('the page at the address', () => {
  let app: TestApp;
  let browser: Browser;
  const faults: string[] = [];
  beforeAll(async () => {
    app = await startApp();
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: [...QUIET, ...OFFLINE] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function open(size: keyof typeof SIZES): Promise<Page> {
    const page = await browser.newPage({ viewport: SIZES[size] });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(app.url);
    await page.waitForSelector('#status:not(:empty)');
    return page;
  }

  it.each(['phone', 'desk'] as const)(
    'shows on a %s within a second what another publishes',
    async (size) => {
      const page = await open(size);
      await page.waitForSelector('html[data-live=yes]');
      const employer = await someEmployer(app);
      await publishPosting(app, { title: '叉车司机（白班）', organisation: employer });
      const published = performance.now();
      await page.waitForSelector('#fresh:not([hidden])', { timeout: 5000 });
      expect(performance.now() - published).toBeLessThan(1000);
      await page.click('#fresh');
      await page.waitForSelector('li h2');
      expect(await page.textContent('li h2')).toContain('叉车司机');
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.close();
    },
  );

  it('finds by words and says so when there is nothing', async () => {
    const page = await open('phone');
    await page.fill('#q', '叉车');
    await page.press('#q', 'Enter');
    await page.getByText(/^共 \d+ 条/).waitFor();
    await page.fill('#q', '宇航员');
    await page.press('#q', 'Enter');
    await page.getByText(/^没有找到/).waitFor();
    expect(await page.locator('li').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
