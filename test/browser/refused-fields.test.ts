import { describe, expect, it } from '@jest/globals';
import type { Browser, Page, Response } from 'playwright-core';
import { freshPhone, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { newReader } from '../harness/browser.js';
import { sound } from '../harness/sound.js';
import { until } from '../harness/until.js';
import { inBrowser } from '../harness/in-browser.js';
import { readerAs } from './office-steps.js';

const LOOKS = [
  ['phone', 'zh.light.normal'],
  ['desk', 'en.dark.normal'],
] as const;

interface Fault {
  field: string;
  zh: string;
  en: string;
}

/** Sends the form and answers what the server had against it. */
async function refusal(page: Page, path: RegExp, button: RegExp): Promise<Fault[]> {
  const answered = page.waitForResponse(
    (answer: Response) => path.test(new URL(answer.url()).pathname) && answer.request().method() === 'POST',
  );
  await page.getByRole('button', { name: button }).click();
  const answer = await answered;
  expect([400, 422]).toContain(answer.status());
  return ((await answer.json()) as { fields: Fault[] }).fields;
}

/** What the marked control of a fault is described by, as assistive technology reads it. */
const described = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main [aria-invalid="true"]')].map((control) => {
    const by = control.getAttribute('aria-describedby') ?? control.closest('fieldset')?.getAttribute('aria-describedby') ?? '';
    return by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  })`);

/** Every fault stands beside a control that is marked and described by it; an alert says so, the first has the focus. */
async function standsBeside(page: Page, faults: Fault[], locale: 'zh' | 'en'): Promise<void> {
  await until(() => page.evaluate<boolean>(`document.activeElement.matches('[aria-invalid="true"]')`));
  const beside = await described(page);
  for (const fault of faults)
    expect([fault.field, beside.join('\n')]).toEqual([fault.field, expect.stringContaining(fault[locale])]);
  const alert = await page.getByRole('alert').filter({ hasText: /\S/ }).first().innerText();
  expect(alert).not.toMatch(/^\w+: /m);
  const { y = -1 } = (await page.locator(':focus').boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
}

describe('what the server refuses', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  it.each(LOOKS)(
    'of a registration stands beside its field and is said (%s, %s)',
    async (size, look) => {
      const reader = await newReader(browser, app.url, size, look);
      const { page } = reader;
      await page.goto(`${app.url}/register`);
      await page.getByLabel(/^(手机号|Mobile number)$/).fill(freshPhone());
      await page.getByLabel(/^(短信验证码|Code by text message)$/).fill('12');
      await page.getByLabel(/^(真实姓名|Real name)$/).fill('周');
      await page.getByLabel(/^(出生日期|Date of birth)$/).fill('2019-05-01');
      await page.getByLabel(/^(设置密码|Choose a password)$/).fill('12345');
      const faults = await refusal(page, /\/accounts$/, /^(注册并登录|Register and sign in)$/);
      expect(faults.map(({ field }) => field)).toEqual(expect.arrayContaining(['code', 'password']));
      await standsBeside(page, faults, look.startsWith('zh') ? 'zh' : 'en');
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );

  it.each(LOOKS)(
    'of a new organisation stands beside its field and is said (%s, %s)',
    async (size, look) => {
      const reader = await readerAs(browser, app, await signUp(app), { size, look });
      const { page } = reader;
      await page.goto(`${app.url}/org/new`);
      await page.getByLabel(/^(单位名称|Name)/).fill('镇');
      await page.getByLabel(/^(统一社会信用代码|Unified social credit code)/).fill('91330211MA00000076');
      await page.getByLabel(/^(联系电话|Phone)/).fill('12345');
      const faults = await refusal(page, /\/organisations$/, /^(登记单位|Register)$/);
      expect(faults.length).toBeGreaterThan(4);
      await standsBeside(page, faults, look.startsWith('zh') ? 'zh' : 'en');
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );

  it.each(LOOKS)(
    'of an offer leads to the step with its field and is said (%s, %s)',
    async (size, look) => {
      const reader = await readerAs(browser, app, await signUp(app), { size, look });
      const { page } = reader;
      const next = () => page.getByRole('button', { name: /^(下一步|Next)$/ }).click();
      await page.goto(`${app.url}/offer`);
      await page
        .getByRole('combobox', { name: /工种或职业|Trade or occupation/ })
        .pressSequentially('hangong');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await next();
      await page.getByText('骆驼街道').first().click();
      await page.getByLabel(/^(期望薪酬（元）|Pay you look for \(yuan\))$/).fill('999999999');
      await next();
      await page.getByLabel(/^(介绍一下自己|About you)$/).waitFor();
      const faults = await refusal(page, /\/postings$/, /^(发布|Publish)$/);
      expect(faults.map(({ field }) => field)).toContain('pay.min');
      await page.waitForURL(/step=2/);
      await standsBeside(page, faults, look.startsWith('zh') ? 'zh' : 'en');
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );
});
