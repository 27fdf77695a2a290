import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { freshPhone, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { en, zh } from './offer-words.js';
import { newReader, type Reader } from '../harness/browser.js';
import { until } from '../harness/until.js';
import { sound } from '../harness/sound.js';
import { inBrowser } from '../harness/in-browser.js';

describe('work wanted', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  const next = (page: Page, words: typeof zh) =>
    page.getByRole('button', { name: words.next, exact: true }).click();

  /** The two steps before the words about oneself. */
  async function upToWords(reader: Reader, words: typeof zh): Promise<void> {
    const { page } = reader;
    await next(page, words);
    await page
      .getByText(/应|从列表|choose one/)
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: words.trade }).pressSequentially('hangong');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel(words.experience).selectOption('5');
    await sound(reader);
    await next(page, words);
    const home = page.getByRole('group', { name: words.home });
    await home.getByText('骆驼街道').click();
    await page.getByLabel(words.payMin).fill('7000');
    await sound(reader);
    await next(page, words);
    await page.getByLabel(words.heading).waitFor();
  }

  it.each(['zh', 'en'] as const)(
    'goes from nothing to registered and published on a phone, in %s, with nothing typed twice',
    async (locale) => {
      const words = { zh, en }[locale];
      const reader = await newReader(browser, app.url, 'phone', `${locale}.light.normal`);
      const { page } = reader;
      await page.goto(`${app.url}/offer`);
      await upToWords(reader, words);
      const title = await page.getByLabel(words.heading).inputValue();
      expect(await page.getByLabel(words.about).inputValue()).toContain('5');
      await page.getByText(words.onDevice).waitFor();
      await sound(reader);
      await page.getByRole('link', { name: words.register }).click();

      const phone = freshPhone();
      await page.getByLabel(words.phone).fill(phone);
      await page.getByRole('button', { name: words.sendCode }).click();
      await page.getByText(words.codeSent).first().waitFor();
      await page.getByLabel(words.code).fill(app.sms.code(phone));
      await page.getByLabel(words.name).fill('钱找活');
      await page.getByLabel(words.birthDate).fill('1990-05-01');
      await page.getByLabel(words.password).fill('zhenhai-2026-gq');
      await page.getByRole('button', { name: /2026-01/ }).click();
      await page.getByRole('button', { name: words.agree, exact: true }).click();
      await sound(reader);
      await page.getByRole('button', { name: words.registerGo }).click();

      await page.waitForURL(/\/offer\?step=3/);
      await until(async () => (await page.getByLabel(words.heading).inputValue()) === title);
      await page.getByRole('button', { name: words.publish, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: words.published }).waitFor();
      await sound(reader);
      await page.getByRole('link', { name: words.mine }).click();
      await page.getByText(words.published, { exact: true }).waitFor();
      await sound(reader);
      const found = await request(app.url).get('/api/v1/postings').query({ side: 'supply' });
      const items = (found.body as { items: { title: string }[] }).items;
      expect(items.map((one) => one.title)).toContain(title);
      await page.context().close();
    },
    60_000,
  );

  it('shows what the screener says beside the text, before and when it is published', async () => {
    const person = await signUp(app, { name: '孙守法' });
    const reader = await newReader(browser, app.url, 'phone');
    const { page } = reader;
    await page.goto(`${app.url}/sign-in?back=/offer`);
    await page.getByLabel('手机号').fill(person.phone);
    await page.getByLabel('密码').fill(person.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(`${app.url}/offer`);
    await upToWords(reader, zh);
    await page.getByLabel(zh.about).fill('会二保焊，请联系孙守法，谢谢。');
    await page.getByText('已存为草稿').waitFor();
    await page.getByRole('button', { name: zh.publish, exact: true }).click();
    await page.getByText('不能发布', { exact: true }).first().waitFor();
    expect(await page.locator('q').first().textContent()).toContain('孙守法');
    await sound(reader);
    await page.getByRole('button', { name: '用模板重写' }).click();
    await page.getByText('不能发布', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: zh.publish, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: zh.published }).waitFor();
    await page.getByRole('link', { name: zh.mine }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回', { exact: true }).waitFor();
    await page.getByRole('button', { name: '续期 60 天' }).click();
    await page.getByRole('button', { name: '已找到工作' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '已找到工作' }).click();
    await page.getByText('已找到工作', { exact: true }).waitFor();
    await page.context().close();
  }, 60_000);
});
