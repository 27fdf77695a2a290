import { describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { freshPhone, openSession, type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { newReader, overflows } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { openMounted } from '../harness/mounted.js';
import { until } from '../harness/until.js';

const NEW_PASSWORD = 'bridge-over-the-yong-2026';

/** How much of the name in the head of the page is there: all of it or nothing. */
const NAME_SHOWN =
  '(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth)(document.querySelector("header .mine > button > span"))';

describe('the account', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  const enter = async (page: Page, { phone, password }: Pick<SignedUp, 'phone' | 'password'>) => {
    await page.getByLabel('手机号').fill(phone);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };

  const signedIn = async (person: SignedUp, path: string, size: 'phone' | 'desk' = 'phone') => {
    const reader = await newReader(browser, app.url, size);
    await reader.page.goto(`${app.url}${path}`);
    await enter(reader.page, person);
    await reader.page.waitForURL(`${app.url}${path}`);
    return reader;
  };

  it('gets a second factor from a real authenticator and asks for it from then on', async () => {
    const person = await signUp(app, { name: '周验证' });
    const { page, complaints } = await signedIn(person, '/account/second-factor');
    await page.getByLabel('当前密码').fill(person.password);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByAltText(/验证器二维码/).waitFor();
    await until(() => page.evaluate<boolean>('document.querySelector(".qr").naturalWidth > 50'));
    const secret = (await page.locator('code').textContent())?.replaceAll(' ', '') ?? '';
    const code = () => new TOTP({ secret }).generate({ timestamp: app.clock.now() });
    await page.getByLabel('6 位动态验证码').fill(code());
    await page.getByRole('button', { name: '确认并启用' }).click();
    const codes = page.getByRole('list', { name: '恢复码' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    expect(await seriousFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载' }).click();
    expect((await download).suggestedFilename()).toBe('gongqiao-recovery-codes.txt');
    await page.getByLabel('我已保存好恢复码').check();
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText('还有 10 个恢复码可用').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();

    app.clock.forward(60_000);
    const again = (await newReader(browser, app.url, 'desk')).page;
    await again.goto(`${app.url}/sign-in`);
    await enter(again, person);
    await again.locator('input[autocomplete="one-time-code"]:focus').waitFor();
    expect(await again.locator('form [role=alert]').textContent()).toBe('');
    await again.keyboard.type(code());
    await again.keyboard.press('Enter');
    await again.getByRole('button', { name: person.name }).waitFor();
    await again.context().close();
  }, 60_000);

  it('gets a new password by text message, for who has forgotten the old one', async () => {
    const person = await signUp(app, { name: '吴忘记' });
    const { page, complaints } = await newReader(browser, app.url, 'phone');
    await page.goto(`${app.url}/sign-in?back=/account`);
    await page.getByRole('link', { name: '忘记密码' }).click();
    await page.getByRole('heading', { level: 1, name: '重设密码' }).waitFor();
    const wrong = page.getByText('提交的内容有误，请按提示修改');
    await page.getByLabel('手机号').fill('12345');
    await page.getByRole('button', { name: '获取验证码' }).click();
    await wrong.waitFor();
    await page.getByLabel('手机号').fill(person.phone);
    await wrong.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByRole('button', { name: /\d+ 秒后重发/ }).waitFor();
    await page.locator('input[autocomplete="one-time-code"]:focus').waitFor();
    await page.keyboard.type(app.sms.code(person.phone));
    await page.getByLabel('新密码').fill('12345678');
    await page.getByText('容易被猜到').waitFor();
    await page.getByRole('button', { name: '重设密码' }).click();
    await page
      .getByText(/密码过于简单/)
      .first()
      .waitFor();
    expect(await page.getByLabel('短信验证码').inputValue()).toBe(app.sms.code(person.phone));
    await page.getByLabel('新密码').fill(NEW_PASSWORD);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: '重设密码' }).click();
    await page.waitForURL(/sign-in/);
    await enter(page, { phone: person.phone, password: NEW_PASSWORD });
    await page.waitForURL(`${app.url}/account`);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('moves to another phone, whose holder is asked by text message, and is signed in to by it from then on', async () => {
    const person = await signUp(app, { name: '卫换号' });
    const [mistyped, phone] = [freshPhone(), freshPhone()];
    const { page, complaints } = await signedIn(person, '/account/phone');
    const [number, code] = [page.getByLabel('新手机号'), page.getByLabel('短信验证码')];
    const again = page.getByRole('button', { name: /\d+ 秒后重发/ });
    await number.fill(mistyped);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await again.waitFor();
    // The wait was for the number that was mistyped.
    await number.fill(phone);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await again.waitFor();
    await page.locator('input[autocomplete="one-time-code"]:focus').waitFor();
    const change = page.getByRole('button', { name: '更换手机号' });
    await code.fill(app.sms.code(mistyped));
    await page.getByLabel('当前密码').fill('not-the-password');
    await change.click();
    await page.getByText('密码不正确').last().waitFor();
    await page.getByLabel('当前密码').fill(person.password);
    await change.click();
    await code.and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await number.inputValue()).toBe(phone);
    expect(await seriousFaults(page)).toEqual([]);
    await code.fill(app.sms.code(phone));
    await change.click();
    await page.getByText('手机号已更换').first().waitFor();
    await page.getByRole('link', { name: `手机号 ${phone}` }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
    await (await signedIn({ ...person, phone }, '/account')).page.context().close();
  }, 60_000);

  it('shows where one is signed in, ends another device and is told politely when it is ended itself', async () => {
    const person = await signUp(app, { name: '郑设备' });
    await openSession(app, person.userId);
    const { page, complaints } = await signedIn(person, '/account/sessions');
    await page.getByRole('button', { name: '退出本机' }).waitFor();
    const others = page.getByRole('button', { name: '退出', exact: true });
    const before = await others.count();
    await others.first().click();
    await page.getByText('该设备已退出').waitFor();
    await others.nth(before - 1).waitFor({ state: 'detached' });
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole('link', { name: '账号与安全' }).click();
    await page.getByRole('link', { name: /我的数据/ }).click();
    await page.getByText(/下载全部/).waitFor();
    const desk = (await signedIn(person, '/account/sessions', 'desk')).page;
    await desk.getByRole('button', { name: '退出所有设备' }).click();
    await desk.getByText('所有设备均已退出').waitFor();
    expect(new URL(desk.url()).pathname).toBe('/');
    // Coming back to the window.
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByText(/登录已结束/).waitFor();
    await enter(page, person);
    await page.waitForURL(`${app.url}/account/data`);
    expect(complaints).toEqual([]);
    await page.context().close();
    await desk.context().close();
  }, 60_000);

  it('keeps what was typed while the access token runs out, and goes on', async () => {
    const person = await signUp(app, { name: '冯续期' });
    const { page } = await signedIn(person, '/account/profile');
    await page.getByLabel('真实姓名').fill('冯继续');
    app.clock.forward(20 * 60_000);
    const refreshed = page.waitForResponse(/\/api\/v1\/sessions\/refresh$/);
    await page.getByRole('button', { name: '保存' }).click();
    expect((await refreshed).status()).toBe(200);
    await page.getByRole('button', { name: '冯继续' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/account/profile');
    await page.context().close();
  }, 60_000);

  it.each(['zh.light.normal', 'en.dark.large'])(
    'reads well on every page as %s',
    async (look) => {
      const person = await signUp(app, { phone: freshPhone() });
      const { page, context, complaints } = await newReader(browser, app.url, 'phone', look);
      const cookie = { name: 'gq_refresh', value: person.refreshCookie.split('=')[1] ?? '' };
      await context.addCookies([{ ...cookie, url: `${app.url}/api/v1/sessions` }]);
      await page.addInitScript("localStorage.setItem('gq.session', '1')");
      const sections = [
        '',
        '/profile',
        '/phone',
        '/password',
        '/second-factor',
        '/sessions',
        '/data',
        '/reading',
      ];
      const own = [...sections, '/close'].map((section) => `/account${section}`);
      for (const path of [...own, '/offer/mine', '/register', '/forgot', '/invited#x', '/invitations/x']) {
        await openMounted(page, `${app.url}${path}`);
        await page.locator('main h1').waitFor();
        await page.locator('main [role=status] .visually-hidden').waitFor({ state: 'detached' });
        expect([path, await seriousFaults(page), await overflows(page)]).toEqual([path, [], false]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(NAME_SHOWN)).toBe(look.endsWith('large') ? 0 : 1);
      expect(complaints).toEqual([]);
      await context.close();
    },
    90_000,
  );
});
