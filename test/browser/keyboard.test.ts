import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { publishPosting } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { newReader } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { openMounted } from '../harness/mounted.js';
import { indexed, until } from '../scenarios/find-steps.js';

/** Longer than any page has stops. */
const STOPS = 60;
/** The stop that one is at, as `BUTTON Search` or `INPUT combobox`. */
const HERE = `(({ tagName, innerText, role, type }) =>
  [tagName, (innerText || role || type || '').trim()].join(' '))(document.activeElement)`;

describe('by keyboard alone', () => {
  let app: TestApp;
  let browser: Browser;
  let person: SignedUp;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    person = await signUp(app);
    await publishPosting(app, { title: '氩弧焊工' });
    await indexed(app, 1);
  });

  const here = (page: Page): Promise<string> => page.evaluate<string>(HERE);
  /** The stop that one is at shows where one is: an outline, or a box of its own around it. */
  const visible = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>(`(() => {
      const ring = (node) => node && (getComputedStyle(node).outlineStyle !== 'none' && parseFloat(getComputedStyle(node).outlineWidth) > 0
        || (node.parentElement !== document.body && ring(node.parentElement)));
      return ring(document.activeElement);
    })()`);

  /** Tabs on to what reads so, every stop visible. */
  async function tabTo(page: Page, wanted: RegExp): Promise<void> {
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await here(page);
      expect([at, await visible(page)]).toEqual([at, true]);
      if (wanted.test(at)) return;
    }
    throw new Error(`no stop reads ${wanted}`);
  }
  /** A new page begins at its heading. */
  const begins = async (page: Page, heading: RegExp): Promise<void> => {
    await until(
      () => here(page),
      (at) => at.startsWith('H1') && heading.test(at),
    );
  };

  it.each(['phone', 'desk'] as const)(
    'one comes on a %s from the search to a posting, signs in and reads the phone number',
    async (size) => {
      const { page, context } = await newReader(browser, app.url, size);
      await openMounted(page, app.url);
      await tabTo(page, /跳到/);
      await page.keyboard.press('Enter');
      await tabTo(page, /^INPUT combobox/);
      await page.keyboard.type('yahuhan');
      await page.getByRole('option', { name: '氩弧焊工' }).first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/find\?q=yahuhan/);
      await begins(page, /找岗位/);
      await page.getByRole('link', { name: '氩弧焊工' }).waitFor();
      await tabTo(page, /^A 氩弧焊工/);
      await page.keyboard.press('Enter');
      await begins(page, /氩弧焊工/);
      await page.getByRole('status').filter({ hasText: '氩弧焊工' }).waitFor({ state: 'attached' });
      await tabTo(page, /登录后查看电话/);
      await page.keyboard.press('Enter');
      await begins(page, /登录/);
      await tabTo(page, /^INPUT tel/);
      await page.keyboard.type(person.phone);
      await page.keyboard.press('Tab');
      await page.keyboard.type(person.password);
      await page.keyboard.press('Enter');
      await begins(page, /氩弧焊工/);
      await page.getByRole('button', { name: '查看联系电话' }).waitFor();
      await tabTo(page, /查看联系电话/);
      await page.keyboard.press('Enter');
      await until(
        () => here(page),
        (at) => /^A 拨打 1\d{10}$/.test(at),
      );
      await context.close();
    },
    60_000,
  );
});
