import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { overflows } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { handedIn, readerAs } from './office-steps.js';

describe('two organisations that state the same credit code', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  it.each([
    ['desk', 'zh.light.normal'],
    ['phone', 'zh.dark.large'],
  ] as const)(
    'are both shown to the officer, who can verify one of them only (%s)',
    async (size, look) => {
      const officer = await signUp(app, { roles: ['officer'] });
      const [firm, impostor] = [`镇海真身${size}阀门厂`, `镇海冒名${size}阀门厂`];
      const { creditCode } = await handedIn(app, firm);
      await handedIn(app, impostor, creditCode);
      const { page, context } = await readerAs(browser, app, officer, { size, look });
      await page.goto(`${app.url}/office/organisations?q=${creditCode}`);
      await page.getByText('另有 1 家单位填写同一信用代码').first().waitFor();
      expect(await page.getByText('另有 1 家单位填写同一信用代码').count()).toBe(2);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('link', { name: firm }).click();
      await page.getByRole('heading', { name: '信用代码相同的单位' }).waitFor();
      await page.getByRole('link', { name: impostor }).waitFor();
      expect(await page.getByText('以此代码通过核验').count()).toBe(0);
      await page.getByRole('button', { name: '通过核验', exact: true }).click();
      await page.getByText(`${firm} 已通过核验`).first().waitFor();
      await page.getByRole('link', { name: impostor }).click();
      await page.getByText('以此代码通过核验').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.getByRole('button', { name: '通过核验', exact: true }).click();
      await page.getByText(`“${firm}”已以该统一社会信用代码通过核验`).waitFor();
      await context.close();
    },
    60_000,
  );
});
