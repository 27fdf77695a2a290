import { describe, expect, it } from '@jest/globals';
import { Secret } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { AccountsService } from '../../src/features/accounts/accounts.service.js';
import { signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { newReader, overflows, smallestText } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';

const OFFICER = {
  name: '陈监管',
  phone: '19877770001',
  password: 'zhenhai-2026-gq',
  birthDate: '1980-01-01',
};

describe('signing in', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    const totpSecret = new Secret({ size: 20 }).base32;
    await app.nest.get(AccountsService).open({ ...OFFICER, roles: ['officer'], totpSecret, demo: true });
  });

  const fill = async (page: Page, phone: string, password: string): Promise<void> => {
    await page.getByLabel('手机号').fill(phone);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };

  it('says beside the field what is wrong and keeps what was typed', async () => {
    const { page, complaints } = await newReader(browser, app.url, 'phone');
    await page.goto(`${app.url}/sign-in`);
    await fill(page, '12345', 'something');
    const phone = page.getByLabel('手机号');
    await page.getByText('应为 11 位手机号').waitFor();
    expect(await phone.getAttribute('aria-invalid')).toBe('true');
    expect(await phone.inputValue()).toBe('12345');
    expect(await page.evaluate('document.activeElement.getAttribute("autocomplete")')).toBe('username');
    await phone.fill('19900009999');
    expect(await phone.getAttribute('aria-invalid')).toBeNull();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('手机号或密码不正确').waitFor();
    expect(await page.getByLabel('密码').inputValue()).toBe('something');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is one click for a demo account with two factors, outlives a reload and leaves no token in any storage', async () => {
    const { page, context, complaints } = await newReader(browser, app.url, 'desk');
    await page.goto(`${app.url}/sign-in`);
    await page.getByRole('button', { name: /监管人员/ }).click();
    await page.getByRole('button', { name: OFFICER.name }).waitFor();
    await page.waitForURL(`${app.url}/`);
    await page.reload();
    await page.getByRole('button', { name: OFFICER.name }).waitFor();
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(kept).not.toMatch(/eyJ|gq_refresh/);
    const cookie = (await context.cookies(`${app.url}/api/v1/sessions`)).find(
      ({ name }) => name === 'gq_refresh',
    );
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/sessions' });
    const other = await context.newPage();
    await other.goto(`${app.url}/account/password`);
    await other.getByLabel('当前密码').waitFor();
    await page.getByRole('button', { name: OFFICER.name }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('link', { name: '登录', exact: true }).waitFor();
    await other.waitForURL(/\/sign-in\?back=\/account\/password/);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('goes on by itself when the access token has run out', async () => {
    const person = await signUp(app, { name: '李续期' });
    const { page } = await newReader(browser, app.url, 'phone');
    await page.goto(`${app.url}/sign-in`);
    await fill(page, person.phone, person.password);
    // Arriving at the page where one was closes an open menu.
    await page.waitForURL(`${app.url}/`);
    const refreshed = page.waitForResponse(/\/api\/v1\/sessions\/refresh$/);
    app.clock.forward(20 * 60_000);
    await page.getByRole('button', { name: '李续期' }).click();
    const signedOut = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/v1/sessions/current') && answer.status() === 204,
    );
    await page.getByRole('button', { name: '退出登录' }).click();
    expect((await refreshed).status()).toBe(200);
    await signedOut;
    await page.context().close();
  }, 60_000);

  it.each(['zh.light.normal', 'en.dark.large'])(
    'reads well as %s',
    async (look) => {
      const { page } = await newReader(browser, app.url, 'phone', look);
      await page.goto(`${app.url}/sign-in`);
      await page.getByRole('button', { name: OFFICER.phone }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(look.endsWith('large') ? 18 : 14);
      await page.context().close();
    },
    30_000,
  );
});
